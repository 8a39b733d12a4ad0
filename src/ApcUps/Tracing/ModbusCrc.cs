namespace ApcUps.Tracing;

/// <summary>CRC-16 of Modbus, low byte first on the wire. To be replaced by that of the Modbus client.</summary>
internal static class ModbusCrc
{
    public static bool IsRight(HeardBytes heard, long start, long end)
    {
        var crc = 0xffff;
        for (var place = start; place < end - 2; place++)
        {
            crc ^= heard[place];
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
            }
        }

        return heard[end - 2] == (crc & 0xff) && heard[end - 1] == crc >> 8;
    }
}
