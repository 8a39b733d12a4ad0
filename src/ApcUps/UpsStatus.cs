using System;

namespace ApcUps;

/// <summary>
/// What a running unit said of itself at one moment. Null means that it did not say: its protocol does not carry the value,
/// the unit lacks it, or the reading broke off. Nothing here is guessed.
/// </summary>
public sealed class UpsStatus
{
    /// <summary>The line's address.</summary>
    public string Port { get; set; } = string.Empty;

    /// <summary>The protocol that it answered; never Auto.</summary>
    public UpsProtocol Protocol { get; set; }

    /// <summary>The model's name, such as <c>Smart-UPS 1500</c>.</summary>
    public string? Model { get; set; }

    /// <summary>The model number, such as <c>SMT1500I</c>.</summary>
    public string? Sku { get; set; }

    /// <summary>The serial number.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>The name that its user gave it.</summary>
    public string? Name { get; set; }

    /// <summary>The version of its firmware, such as <c>09.6</c>; null where the unit writes no such version (UPS-Link).</summary>
    public string? FirmwareVersion { get; set; }

    /// <summary>The hardware id: 18 means "ID18".</summary>
    public int? HardwareId { get; set; }

    /// <summary>The version of its main processor's loader (UBL), such as <c>08.5</c>.</summary>
    public string? LoaderVersion { get; set; }

    /// <summary>All versions as the unit writes them: <c>UPS 12.0</c>, <c>MCU 06.0</c>, <c>UBL 01.4</c>; <c>617.3.I</c> by UPS-Link.</summary>
    public string[]? ComponentVersions { get; set; }

    /// <summary>The day it was made.</summary>
    public DateTime? ManufactureDate { get; set; }

    /// <summary>The day its battery was installed.</summary>
    public DateTime? BatteryInstallDate { get; set; }

    /// <summary>The day its battery is due for replacement.</summary>
    public DateTime? BatteryReplaceDate { get; set; }

    /// <summary>What it is doing.</summary>
    public UpsState? State { get; set; }

    /// <summary>True if it feeds its load from the battery.</summary>
    public bool? OnBattery { get; set; }

    /// <summary>True if its output is on.</summary>
    public bool? OutputOn { get; set; }

    /// <summary>True if its battery is nearly empty.</summary>
    public bool? LowBattery { get; set; }

    /// <summary>True if its battery must be replaced.</summary>
    public bool? ReplaceBattery { get; set; }

    /// <summary>True if its load is too much for it.</summary>
    public bool? Overload { get; set; }

    /// <summary>The charge of the battery in percent.</summary>
    public double? ChargePercent { get; set; }

    /// <summary>How long the battery would last.</summary>
    public TimeSpan? Runtime { get; set; }

    /// <summary>The battery's voltage in volts.</summary>
    public double? BatteryVoltage { get; set; }

    /// <summary>The temperature in degrees Celsius: of the battery, or by UPS-Link that inside the unit.</summary>
    public double? TemperatureCelsius { get; set; }

    /// <summary>The load, in percent of the rated watts.</summary>
    public double? LoadPercent { get; set; }

    /// <summary>The load in watts, from the percentage and the rating that the unit states.</summary>
    public double? LoadWatt { get; set; }

    /// <summary>The mains voltage in volts.</summary>
    public double? InputVoltage { get; set; }

    /// <summary>The output voltage in volts.</summary>
    public double? OutputVoltage { get; set; }

    /// <summary>The output frequency in hertz.</summary>
    public double? Frequency { get; set; }

    /// <summary>The output current in amperes.</summary>
    public double? OutputCurrent { get; set; }

    /// <summary>The energy given out since the unit was made, in watt hours.</summary>
    public long? EnergyWattHour { get; set; }

    /// <summary>Why it last changed its state (UPS-Link: went to battery).</summary>
    public UpsTransferCause? LastTransferCause { get; set; }

    /// <summary>What became of the last battery test.</summary>
    public UpsTestResult? LastTest { get; set; }

    /// <summary>The faults that it reports, by name; empty if it reports that there are none.</summary>
    public string[]? Faults { get; set; }

    /// <summary>Its outlet groups.</summary>
    public UpsOutletGroup[]? Outlets { get; set; }

    /// <summary>The values as the unit gave them, if they were asked for.</summary>
    public UpsRawValue[]? Raw { get; set; }

    /// <summary>When the reading was complete, UTC.</summary>
    public DateTime ReadAt { get; set; }

    /// <summary>How long the reading took.</summary>
    public TimeSpan Elapsed { get; set; }
}
