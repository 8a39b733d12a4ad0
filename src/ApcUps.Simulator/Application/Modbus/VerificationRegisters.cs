namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Registers 2048 to 2061: constants that prove a client's byte order and scaling. The map id was seen as <c>00.5</c>.</summary>
internal static class VerificationRegisters
{
    public static void Put(RegisterMap map)
    {
        map.PutText(2048, 2, "00.5");
        map.PutText(2050, 4, "12345678");
        map.PutLong(2054, 0x12345678);
        map.PutLong(2056, 0xfffffffb);
        map.Put(2058, 0x1234);
        map.Put(2059, 0xfffb);
        map.PutScaled(2060, 128.5, 64);
        map.PutScaled(2061, -128.5, 64);
    }
}
