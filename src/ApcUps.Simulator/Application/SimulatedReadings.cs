using System;
using System.Globalization;

namespace ApcUps.Simulator.Application;

/// <summary>
/// The values of a simulated unit at one moment. All are made up; those of a unit at rest are the ones that the facts call the
/// simulator's, so that every protocol can be held against the others.
/// </summary>
public sealed record SimulatedReadings
{
    private static readonly TimeSpan FullRuntime = TimeSpan.FromSeconds(4560);
    private static readonly TimeSpan LowRuntime = TimeSpan.FromSeconds(96);

    /// <summary>The condition the values belong to.</summary>
    public SimulatorCondition Condition { get; init; }

    /// <summary>The hardware id.</summary>
    public int HardwareId { get; init; } = 17;

    /// <summary>The firmware version, such as <c>09.6</c>.</summary>
    public string FirmwareVersion { get; init; } = "07.0";

    /// <summary>The loader version, such as <c>08.5</c>.</summary>
    public string LoaderVersion { get; init; } = "07.2";

    /// <summary>The model's name.</summary>
    public string Model { get; init; } = "Smart-UPS 1500";

    /// <summary>The model number.</summary>
    public string Sku { get; init; } = "SMT1500I";

    /// <summary>The serial number, 12 characters.</summary>
    public string SerialNumber { get; init; } = "AS2616000001";

    /// <summary>The user's name for it, at most 8 characters.</summary>
    public string Name { get; init; } = "SIMULATE";

    /// <summary>The day it was made; a day above 12, so that its order in a UPS-Link text is clear.</summary>
    public DateTime ManufactureDate { get; init; } = new(2026, 4, 15, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The day its battery was installed.</summary>
    public DateTime BatteryInstallDate { get; init; } = new(2026, 5, 20, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The day its battery is due.</summary>
    public DateTime BatteryReplaceDate { get; init; } = new(2030, 6, 15, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The rating in VA.</summary>
    public int RatedVoltAmpere { get; init; } = 1440;

    /// <summary>The rating in watts.</summary>
    public int RatedWatt { get; init; } = 1000;

    /// <summary>The energy given out, in watt hours.</summary>
    public uint EnergyWattHour { get; init; } = 123456;

    /// <summary>True if the load is fed from the battery, be it for want of mains or for a test.</summary>
    public bool OnBattery => OutputOn && (Has(SimulatorCondition.OnBattery) || Has(SimulatorCondition.Testing));

    /// <summary>True if the mains are there.</summary>
    public bool Mains => !Has(SimulatorCondition.OnBattery);

    /// <summary>True if the output is on.</summary>
    public bool OutputOn => !Has(SimulatorCondition.OutputOff);

    /// <summary>The charge in percent.</summary>
    public double ChargePercent => Has(SimulatorCondition.LowBattery) ? 7.5 : 100;

    /// <summary>The runtime left.</summary>
    public TimeSpan Runtime => Has(SimulatorCondition.LowBattery) ? LowRuntime : FullRuntime;

    /// <summary>The battery voltage in volts.</summary>
    public double BatteryVoltage => OnBattery ? 24.5 : 27.25;

    /// <summary>The temperature in degrees Celsius.</summary>
    public double TemperatureCelsius { get; init; } = 27.5;

    /// <summary>The real power in percent of the rated watts.</summary>
    public double LoadPercent => !OutputOn ? 0 : Has(SimulatorCondition.Overload) ? 112.5 : 23.25;

    /// <summary>The apparent power in percent of the rated VA.</summary>
    public double ApparentPercent => !OutputOn ? 0 : Has(SimulatorCondition.Overload) ? 115.5 : 25.5;

    /// <summary>The output current in amperes.</summary>
    public double OutputCurrent => !OutputOn ? 0 : Has(SimulatorCondition.Overload) ? 7.25 : 1.125;

    /// <summary>The mains voltage in volts.</summary>
    public double InputVoltage => Mains ? 231.5 : 0;

    /// <summary>The output voltage in volts.</summary>
    public double OutputVoltage => OutputOn ? 230.25 : 0;

    /// <summary>The output frequency in hertz.</summary>
    public double Frequency => OutputOn ? 50 : 0;

    /// <summary>True if the condition holds.</summary>
    public bool Has(SimulatorCondition condition) => (Condition & condition) != 0;

    /// <summary>The status word that Microlink (2:4.A) and Modbus (register 0) share: on line in green mode is 2002, as seen.</summary>
    public uint StatusWord()
    {
        var word = !OutputOn ? 0x10u : OnBattery ? 0x04u : 0x2002u;
        word |= Mains ? 0u : 0x40u;
        word |= Has(SimulatorCondition.Testing) ? 0x80u : 0u;
        return word;
    }

    /// <summary>The cause word of the last change, of the same two protocols.</summary>
    public ushort CauseWord() => Has(SimulatorCondition.Testing) ? (ushort)9 : Mains ? (ushort)8 : (ushort)2;

    /// <summary>The status word of the last battery test: passed by command, or in progress.</summary>
    public ushort TestWord() => Has(SimulatorCondition.Testing) ? (ushort)0x42 : (ushort)0x44;

    /// <summary>Battery system errors, of the same two protocols.</summary>
    public ushort BatteryErrors() => Has(SimulatorCondition.ReplaceBattery) ? (ushort)4 : (ushort)0;

    /// <summary>Power system errors, of the same two protocols.</summary>
    public uint PowerErrors() => Has(SimulatorCondition.Overload) ? 1u : 0u;

    /// <summary>Simple signalling: power failure and low battery.</summary>
    public ushort SignallingWord() => (ushort)((Mains ? 0 : 1) | (Has(SimulatorCondition.LowBattery) ? 2 : 0));

    /// <summary>Days since 2000-01-01, as both protocols carry dates.</summary>
    public static ushort Days(DateTime date) => (ushort)(date - new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)).TotalDays;

    /// <summary>The component texts, such as <c>UPS 09.6</c>, in the order of a real unit.</summary>
    public string[] ComponentTexts() =>
    [
        string.Format(CultureInfo.InvariantCulture, "UPS {0}", FirmwareVersion), "MCU 06.0",
        string.Format(CultureInfo.InvariantCulture, "UBL {0}", LoaderVersion), "MBL 06.0",
    ];
}
