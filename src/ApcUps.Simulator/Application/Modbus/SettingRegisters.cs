namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Registers 1024 to 1073, the settings, and 1536 to 1543, the commands, which read 0.</summary>
internal static class SettingRegisters
{
    private const ushort Every14Days = 0x0008;
    private const ushort UpperTransferVoltage = 253;
    private const ushort LowerTransferVoltage = 208;
    private const ushort SensitivityNormal = 1;
    private const ushort LoadShedOff = 32767;

    public static void Put(RegisterMap map)
    {
        map.Put(1024, Every14Days);
        map.Put(1026, UpperTransferVoltage);
        map.Put(1027, LowerTransferVoltage);
        map.Put(1028, SensitivityNormal);
        PutDelays(map, 1029, 90);
        PutDelays(map, 1034, 0);
        PutDelays(map, 1039, 0);
        map.PutMissing(1044);
        map.PutMissing(1045);
        map.PutMissing(1046, 2);
        map.PutMissing(1048);
        PutLoadShed(map);
        PutCommands(map);
    }

    // Off delay, on delay, time to stay off, runtime needed to come back, all in seconds.
    private static void PutDelays(RegisterMap map, int address, ushort offDelay)
    {
        map.Put(address, offDelay);
        map.Put(address + 1, 0);
        map.PutLong(address + 2, 8);
        map.Put(address + 4, 0);
    }

    private static void PutLoadShed(RegisterMap map)
    {
        foreach (var configuration in new[] { 1054, 1056, 1058, 1060 })
        {
            map.PutLong(configuration, 0);
        }

        foreach (var limit in new[] { 1064, 1065, 1068, 1069, 1072, 1073 })
        {
            map.Put(limit, LoadShedOff);
        }

        map.PutMissing(1066);
        map.PutMissing(1070);
    }

    private static void PutCommands(RegisterMap map)
    {
        map.PutLong(1536, 0);
        map.PutLong(1538, 0);
        for (var command = 1540; command <= 1543; command++)
        {
            map.Put(command, 0);
        }
    }
}
