using System.Text;

namespace ApcUps.Status.Codes;

/// <summary>
/// Texts of fixed length as Microlink and Modbus carry them: ASCII without a terminator; unused places hold blanks, 00 or FF,
/// also mixed, sometimes with 00 in front.
/// </summary>
public static class VendorText
{
    /// <summary>The text without its padding; null if nothing is left.</summary>
    public static string? Read(byte[] bytes, int offset, int length)
    {
        var start = offset;
        var end = offset + length;
        while (start < end && bytes[start] == 0x00)
        {
            start++;
        }

        while (end > start && bytes[end - 1] is 0x00 or 0x20 or 0xff)
        {
            end--;
        }

        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            text.Append(bytes[i] is >= 0x20 and <= 0x7e ? (char)bytes[i] : ' ');
        }

        var read = text.ToString().Trim();
        return read.Length == 0 ? null : read;
    }
}
