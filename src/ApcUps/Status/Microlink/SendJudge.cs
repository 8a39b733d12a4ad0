using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// Says which bytes a reading may send. It works from the unit's rows alone and by formulas of its own, so that a mistake of
/// the sending side is not repeated here: a write to a wrong address can switch a load off.
/// </summary>
internal static class SendJudge
{
    /// <summary>Judges bytes that are about to go out.</summary>
    /// <param name="bytes">All bytes of one write to the line.</param>
    /// <param name="unit">The unit; null until its row 0 came.</param>
    /// <param name="isProbing">True while the line may carry another protocol: one INIT is all that may be said.</param>
    public static bool Allows(byte[] bytes, MicrolinkUnit? unit, bool isProbing) => bytes.Length switch
    {
        1 => bytes[0] == 0xfd || (!isProbing && bytes[0] is 0xfe or 0xf7),
        2 => !isProbing && bytes[0] == 0xf7 && bytes[1] == 0xfd,
        9 => unit?.Fields is { } fields && unit.Header.NeedsPassword && !unit.Header.UsesStuffing && IsPassword(bytes, unit, fields),
        _ => false,
    };

    private static bool IsPassword(byte[] bytes, MicrolinkUnit unit, FieldValues fields)
    {
        var slave = fields.Find("2:4.8.5");
        var master = fields.Bytes(fields.Find("2:4.8.6"));
        var serial = fields.Bytes(fields.Find("2:4.9.40"));
        if (slave is not { Size: 4 } || master is not { Length: 4 } || serial is null)
        {
            return false;
        }

        var isThere = (bytes[0] * unit.Header.Width) + bytes[1] == slave.Address && bytes[1] + 4 <= unit.Header.Width && bytes[2] == 4;
        return isThere && IsChecked(bytes) && IsProof(bytes, unit.Header.ToBytes(), serial, master);
    }

    private static bool IsChecked(byte[] bytes)
    {
        var (first, second) = Sums(0, 0, bytes);
        return first == 0 && second == 0 && bytes[7] != 0 && bytes[8] != 0;
    }

    private static bool IsProof(byte[] bytes, byte[] header, byte[] serial, byte[] master)
    {
        var input = new byte[8 + serial.Length + 2];
        Array.Copy(header, 0, input, 0, 8);
        Array.Copy(serial, 0, input, 8, serial.Length);
        Array.Copy(master, 0, input, 8 + serial.Length, 2);
        var (first, second) = Sums(header[4], header[3], input);
        return bytes[5] == first && bytes[6] == second;
    }

    // The sums in closed form: the second counts each byte as often as it was in the first.
    private static (int First, int Second) Sums(int first, int second, byte[] bytes)
    {
        second += bytes.Length * first;
        for (var i = 0; i < bytes.Length; i++)
        {
            first += bytes[i];
            second += (bytes.Length - i) * bytes[i];
        }

        return (first % 255, second % 255);
    }
}
