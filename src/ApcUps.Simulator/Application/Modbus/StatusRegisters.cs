namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Registers 0 to 26 of a line-interactive unit: its state, errors and tests. Switched outlet group 2 is not there.</summary>
internal static class StatusRegisters
{
    private const uint GroupOn = 1;
    private const uint GroupOff = 2;
    private const ushort LifetimeOk = 1;

    public static void Put(RegisterMap map, SimulatedReadings readings)
    {
        var group = readings.OutputOn ? GroupOn : GroupOff;
        map.PutLong(0, readings.StatusWord());
        map.Put(2, readings.CauseWord());
        map.PutLong(3, group);
        map.PutLong(6, group);
        map.PutLong(9, group);
        map.PutLong(12, 0);
        map.Put(18, readings.SignallingWord());
        map.Put(19, 0);
        map.PutLong(20, readings.PowerErrors());
        map.Put(22, readings.BatteryErrors());
        map.Put(23, readings.TestWord());
        map.Put(24, 0);
        map.Put(25, LifetimeOk);
        map.Put(26, 0);
    }
}
