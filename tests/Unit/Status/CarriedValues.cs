using System;
using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Tests.Unit.Status;

/// <summary>
/// Who carries what: for every property of a reading the protocols that can fill it, and how far two readings of the same unit
/// may lie apart, which is the coarser resolution. docs/protocols/status.md shows the same table.
/// </summary>
internal static class CarriedValues
{
    public const UpsState UpsLinkFlags =
        UpsState.OnLine | UpsState.OnBattery | UpsState.OutputOff | UpsState.LowBattery | UpsState.ReplaceBattery | UpsState.Overload
        | UpsState.InputBad | UpsState.Calibrating | UpsState.Boosting | UpsState.Trimming;

    private const string All = "Microlink UpsLink Modbus";
    private const string Newer = "Microlink Modbus";

    /// <summary>Property, protocols, largest difference in the property's unit (seconds for a time).</summary>
    public static readonly (string Property, string Protocols, double Tolerance)[] Table =
    [
        (nameof(UpsStatus.Model), All, 0),
        (nameof(UpsStatus.Sku), Newer, 0),
        (nameof(UpsStatus.SerialNumber), All, 0),
        (nameof(UpsStatus.Name), All, 0),
        (nameof(UpsStatus.FirmwareVersion), Newer, 0),
        (nameof(UpsStatus.HardwareId), Newer, 0),
        (nameof(UpsStatus.LoaderVersion), "Microlink", 0),
        (nameof(UpsStatus.ComponentVersions), All, double.NaN),
        (nameof(UpsStatus.ManufactureDate), All, 0),
        (nameof(UpsStatus.BatteryInstallDate), All, 0),
        (nameof(UpsStatus.BatteryReplaceDate), Newer, 0),
        (nameof(UpsStatus.State), All, 0),
        (nameof(UpsStatus.OnBattery), All, 0),
        (nameof(UpsStatus.OutputOn), All, 0),
        (nameof(UpsStatus.LowBattery), All, 0),
        (nameof(UpsStatus.ReplaceBattery), All, 0),
        (nameof(UpsStatus.Overload), All, 0),
        (nameof(UpsStatus.ChargePercent), All, 0.1),
        (nameof(UpsStatus.Runtime), All, 60),
        (nameof(UpsStatus.BatteryVoltage), All, 0.05),
        (nameof(UpsStatus.TemperatureCelsius), All, 0.1),
        (nameof(UpsStatus.LoadPercent), All, 0.1),
        (nameof(UpsStatus.LoadWatt), Newer, 0.1),
        (nameof(UpsStatus.InputVoltage), All, 0.1),
        (nameof(UpsStatus.OutputVoltage), All, 0.1),
        (nameof(UpsStatus.Frequency), All, 0.01),
        (nameof(UpsStatus.OutputCurrent), All, 0.05),
        (nameof(UpsStatus.EnergyWattHour), Newer, 0),
        (nameof(UpsStatus.LastTransferCause), All, 0),
        (nameof(UpsStatus.LastTest), All, 0),
        (nameof(UpsStatus.Faults), All, 0),
        (nameof(UpsStatus.Outlets), Newer, 0),
    ];

    /// <summary>What belongs to the reading itself, not to the unit.</summary>
    public static readonly string[] OfTheReading = [nameof(UpsStatus.Port), nameof(UpsStatus.Protocol), nameof(UpsStatus.Raw), nameof(UpsStatus.ReadAt), nameof(UpsStatus.Elapsed)];

    /// <summary>
    /// True if a protocol fills the property for a unit in this condition. UPS-Link speaks of transfers to battery and of tests of
    /// the last five minutes, the others of any change: so these two are carried by all only while the unit is in that condition.
    /// </summary>
    public static bool Carries(string property, UpsProtocol protocol, SimulatorCondition condition) => (property, protocol) switch
    {
        (nameof(UpsStatus.LastTransferCause), UpsProtocol.UpsLink) => (condition & (SimulatorCondition.OnBattery | SimulatorCondition.Testing)) != 0,
        (nameof(UpsStatus.LastTest), UpsProtocol.UpsLink) => (condition & SimulatorCondition.Testing) == 0,
        _ => Table.Single(r => r.Property == property).Protocols.Split(' ').Contains(protocol.ToString()),
    };

    /// <summary>The difference of two values in the property's unit; 0 if they are the same, infinite if they cannot be compared.</summary>
    public static double Difference(object one, object other) => (one, other) switch
    {
        (double a, double b) => Math.Abs(a - b),
        (TimeSpan a, TimeSpan b) => Math.Abs((a - b).TotalSeconds),
        (UpsState a, UpsState b) => (a & UpsLinkFlags) == (b & UpsLinkFlags) ? 0 : double.PositiveInfinity,
        (string[] a, string[] b) => a.SequenceEqual(b) ? 0 : double.PositiveInfinity,
        (UpsOutletGroup[] a, UpsOutletGroup[] b) => Describe(a).SequenceEqual(Describe(b)) ? 0 : double.PositiveInfinity,

        // UPS-Link has one letter for commands and tests.
        (UpsTransferCause a, UpsTransferCause b) when a == UpsTransferCause.CommandOrTest || b == UpsTransferCause.CommandOrTest =>
            new[] { a, b }.Contains(UpsTransferCause.AutomaticTest) ? 0 : double.PositiveInfinity,
        _ => one.Equals(other) ? 0 : double.PositiveInfinity,
    };

    private static IEnumerable<string> Describe(UpsOutletGroup[] groups) => groups.Select(g => $"{g.Number} {g.Name} {g.On} {g.State} {g.TurnsOffIn} {g.TurnsOnIn}");
}
