namespace ApcUps.Simulator.Xmodem;

/// <summary>
/// The two checks an XMODEM block can carry. Written apart from the sender's on purpose: a mistake shared by both ends
/// would pass every test between them.
/// </summary>
internal static class BlockCheck
{
    /// <summary>CRC-16 with polynomial 0x1021, start value 0, no reflection: bit by bit, since speed does not matter here.</summary>
    public static int Crc16(byte[] data)
    {
        var crc = 0;
        foreach (var value in data)
        {
            crc ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return crc & 0xffff;
    }

    /// <summary>The arithmetic checksum of the original protocol: the sum of all bytes modulo 256.</summary>
    public static int Sum(byte[] data)
    {
        var sum = 0;
        foreach (var value in data)
        {
            sum += value;
        }

        return sum & 0xff;
    }
}
