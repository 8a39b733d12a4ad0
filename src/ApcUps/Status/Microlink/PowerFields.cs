using System;

namespace ApcUps.Status.Microlink;

/// <summary>What the unit measures. The load is in percent of the rating: captured values, two clients and the Modbus map agree on it.</summary>
internal static class PowerFields
{
    public static void Read(FieldValues fields, UpsStatus status)
    {
        status.ChargePercent = fields.Fixed("2:4.5.20", 9);
        status.BatteryVoltage = fields.SignedFixed("2:4.5.21", 5);
        status.TemperatureCelsius = fields.SignedFixed("2:4.5.22", 7);
        // The wide form is that of newer units.
        status.Runtime = Seconds(fields.Word("2:4.5.9F") ?? fields.Word("2:4.5.24"));
        status.InputVoltage = fields.Fixed("2:4.6.25", 6);
        status.OutputVoltage = fields.Fixed("2:4.7.25", 6);
        status.OutputCurrent = fields.Fixed("2:4.7.26", 5);
        status.Frequency = fields.Fixed("2:4.7.27", 7);
        status.LoadPercent = fields.Fixed("2:4.7.28", 8);
        status.LoadWatt = status.LoadPercent * fields.Word("2:4.7.2A") / 100;
        status.EnergyWattHour = fields.Word("2:4.7.3:26");
    }

    private static TimeSpan? Seconds(uint? seconds) => seconds is { } value ? TimeSpan.FromTicks(value * TimeSpan.TicksPerSecond) : null;
}
