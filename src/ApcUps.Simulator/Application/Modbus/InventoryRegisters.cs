namespace ApcUps.Simulator.Application.Modbus;

/// <summary>Registers 512 to 645: who the unit is. That 512 is the hardware id was observed; the vendor's map is silent on it.</summary>
internal static class InventoryRegisters
{
    private const ushort MainAndTwoSwitchedGroups = 0x0007;
    private const ushort Nominal230V = 0x0020;

    public static void Put(RegisterMap map, SimulatedReadings readings)
    {
        map.Put(512, (ushort)readings.HardwareId);
        map.PutText(516, 8, readings.ComponentTexts()[0]);
        map.PutText(532, 16, readings.Model);
        map.PutText(548, 16, readings.Sku);
        map.PutText(564, 8, readings.SerialNumber);
        map.PutText(572, 8, "APCRBC133");
        map.Put(580, new ushort[8]);
        map.Put(588, (ushort)readings.RatedVoltAmpere);
        map.Put(589, (ushort)readings.RatedWatt);
        map.Put(590, MainAndTwoSwitchedGroups);
        map.Put(591, SimulatedReadings.Days(readings.ManufactureDate));
        map.Put(592, Nominal230V);
        map.Put(593, 0);
        map.Put(595, SimulatedReadings.Days(readings.BatteryInstallDate));
        map.PutText(596, 8, readings.Name);
        map.PutText(604, 8, "UPS Outlets");
        map.PutText(612, 8, "Outlet Group 1");
        map.PutText(620, 8, "Outlet Group 2");
        map.Put(628, new ushort[8]);
        map.PutLong(644, Nominal230V);
    }
}
