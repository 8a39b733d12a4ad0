namespace ApcUps.Simulator.Application.Modbus;

/// <summary>The check of an RTU frame. Written apart from the client's on purpose: a mistake shared by both ends would pass every test.</summary>
internal static class RtuCheck
{
    /// <summary>
    /// CRC-16/Modbus over the first bytes: start FFFF, each byte into the low half, reflected polynomial A001. "123456789" gives 4B37.
    /// On the wire the low byte comes first.
    /// </summary>
    public static ushort Crc(byte[] bytes, int count)
    {
        var register = 0xffff;
        for (var i = 0; i < count; i++)
        {
            register ^= bytes[i];
            for (var bit = 0; bit < 8; bit++)
            {
                var carry = (register & 1) != 0;
                register >>= 1;
                register ^= carry ? 0xa001 : 0;
            }
        }

        return (ushort)register;
    }
}
