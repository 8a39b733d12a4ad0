namespace ApcUps.Status.Modbus;

/// <summary>The CRC of Modbus RTU: polynomial 0xA001 (reflected), start 0xFFFF, sent low byte first.</summary>
public static class ModbusCrc
{
    private static readonly ushort[] Table = MakeTable();

    /// <summary>Computes the CRC of a range of bytes; 0 if the range ends with its own CRC.</summary>
    public static int Compute(byte[] data, int offset, int count)
    {
        var crc = 0xffff;
        for (var i = offset; i < offset + count; i++)
        {
            crc = (crc >> 8) ^ Table[(crc ^ data[i]) & 0xff];
        }

        return crc;
    }

    private static ushort[] MakeTable()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
            }

            table[i] = (ushort)crc;
        }

        return table;
    }
}
