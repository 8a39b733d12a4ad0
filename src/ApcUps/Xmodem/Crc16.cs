namespace ApcUps.Xmodem;

/// <summary>The CRC of XMODEM: polynomial 0x1021, start 0, not reflected, no final inversion.</summary>
public static class Crc16
{
    private static readonly ushort[] Table = MakeTable();

    /// <summary>Computes the CRC of a range of bytes.</summary>
    public static int Compute(byte[] data, int offset, int count)
    {
        var crc = 0;
        for (var i = offset; i < offset + count; i++)
        {
            crc = ((crc << 8) & 0xffff) ^ Table[((crc >> 8) ^ data[i]) & 0xff];
        }

        return crc;
    }

    private static ushort[] MakeTable()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = i << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }

            table[i] = (ushort)crc;
        }

        return table;
    }
}
