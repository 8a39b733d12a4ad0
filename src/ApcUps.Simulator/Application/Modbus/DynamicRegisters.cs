namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Registers 128 to 170 of a line-interactive unit: its measurements and countdowns.</summary>
internal static class DynamicRegisters
{
    private const ushort InputAcceptable = 0x0001;
    private const ushort InputTooLow = 0x0004;
    private const ushort InputPowersLoad = 0x8000;
    private const double Efficiency = 96.5;

    // What register 154 holds instead of an efficiency.
    private const ushort OutputIsOff = 0xfffd;
    private const ushort IsOnBattery = 0xfffc;

    public static void Put(RegisterMap map, SimulatedReadings readings)
    {
        PutBattery(map, readings);
        PutOutput(map, readings);
        PutInput(map, readings);

        // Outlet groups: main, switched 0 and 1 without a countdown (-1), and switched 2, which is not there.
        for (var group = 155; group <= 163; group += 4)
        {
            map.Put(group, 0xffff);
            map.Put(group + 1, 0xffff);
            map.Put(group + 2, 0xffff, 0xffff);
        }

        map.PutMissing(167);
        map.PutMissing(168);
        map.PutMissing(169, 2);
    }

    private static void PutBattery(RegisterMap map, SimulatedReadings readings)
    {
        map.PutLong(128, (uint)readings.Runtime.TotalSeconds);
        map.PutScaled(130, readings.ChargePercent, 512);
        map.PutScaled(131, readings.BatteryVoltage, 32);
        map.PutMissing(132);
        map.Put(133, SimulatedReadings.Days(readings.BatteryReplaceDate));
        map.PutScaled(135, readings.TemperatureCelsius, 128);
    }

    private static void PutOutput(RegisterMap map, SimulatedReadings readings)
    {
        map.PutScaled(136, readings.LoadPercent, 256);
        map.PutMissing(137);
        map.PutScaled(138, readings.ApparentPercent, 256);
        map.PutMissing(139);
        map.PutScaled(140, readings.OutputCurrent, 32);
        map.PutMissing(141);
        map.PutScaled(142, readings.OutputVoltage, 64);
        map.PutMissing(143);
        map.PutScaled(144, readings.Frequency, 128);
        map.PutLong(145, readings.EnergyWattHour);
    }

    private static void PutInput(RegisterMap map, SimulatedReadings readings)
    {
        map.Put(147, 0);
        map.PutMissing(148);
        map.PutMissing(149);
        map.Put(150, InputStatus(readings));
        map.PutScaled(151, readings.InputVoltage, 64);
        map.PutMissing(152);
        map.PutMissing(153);
        if (!readings.OutputOn)
        {
            map.Put(154, OutputIsOff);
        }
        else if (readings.OnBattery)
        {
            map.Put(154, IsOnBattery);
        }
        else
        {
            map.PutScaled(154, Efficiency, 128);
        }
    }

    private static ushort InputStatus(SimulatedReadings readings) =>
        !readings.Mains ? InputTooLow
        : readings.OutputOn && !readings.OnBattery ? (ushort)(InputAcceptable | InputPowersLoad)
        : InputAcceptable;
}
