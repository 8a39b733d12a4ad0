using System.Collections.Generic;

namespace ApcUps.Status.Codes;

/// <summary>
/// The names of the error bits that Microlink (2:4.38, .36, .34) and Modbus (registers 19, 20, 22) share. The lower bits are
/// confirmed by two sources, the upper ones come from one. An error may be latched: it can outlive its cause.
/// </summary>
public static class FaultCode
{
    private static readonly string[] GeneralNames =
    [
        "SiteWiring", "Eeprom", "AnalogToDigitalConverter", "LogicSupply", "InternalCommunication", "PanelButton", "NeedsFactorySetup",
        "EmergencyPowerOff", "FirmwareMismatch", "Oscillator", "MeasurementMismatch", "Subsystem", "LogicSupplyRelay", "NetworkWarning",
        "InputContactOrOutputRelay", "AirFilter", "DisplayCommunication",
    ];

    private static readonly string[] PowerNames =
    [
        "OutputOverload", "OutputShortCircuit", "OutputOvervoltage", "TransformerDcImbalance", "OverTemperature", "BackfeedRelay", "AvrRelay",
        "PfcInputRelay", "OutputRelay", "BypassRelay", "Fan", "Pfc", "DcBusOvervoltage", "Inverter", "OverCurrent", "BypassPfcRelay",
        "BusSoftStart", "GreenRelay", "DcOutput", "DcBusConverter", "Sensor", "InstallationWiring",
    ];

    private static readonly string[] BatteryNames =
    [
        "BatteryDisconnected", "BatteryOvervoltage", "BatteryNeedsReplacement", "BatteryOverTemperatureCritical", "Charger",
        "BatteryTemperatureSensor", "BatteryBusSoftStart", "BatteryOverTemperature", "BatteryGeneral", "BatteryCommunication",
        "BatteryFrameDisconnected", "BatteryFirmwareMismatch", "BatteryVoltageSense", "BatteryIncompatible", "BatteryChemistryMismatch",
        "BatterySystemBit15", "BatteryPositiveFuse", "BatteryNegativeFuse",
    ];

    /// <summary>Bit 2 of the battery system's errors: it needs replacement.</summary>
    public const uint ReplaceBattery = 1 << 2;

    /// <summary>Bit 0 of the power system's errors: output overload.</summary>
    public const uint OutputOverload = 1 << 0;

    /// <summary>The names of the set bits of the general errors.</summary>
    public static IEnumerable<string> General(uint word) => Names(word, GeneralNames, "GeneralBit");

    /// <summary>The names of the set bits of the power system's errors.</summary>
    public static IEnumerable<string> Power(uint word) => Names(word, PowerNames, "PowerSystemBit");

    /// <summary>The names of the set bits of the battery system's errors.</summary>
    public static IEnumerable<string> Battery(uint word) => Names(word, BatteryNames, "BatterySystemBit");

    private static IEnumerable<string> Names(uint word, string[] names, string unnamed)
    {
        for (var bit = 0; bit < 32; bit++)
        {
            if (((word >> bit) & 1) != 0)
            {
                yield return bit < names.Length ? names[bit] : unnamed + bit.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }
}
