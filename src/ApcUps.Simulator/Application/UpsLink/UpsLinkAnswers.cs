namespace ApcUps.Simulator.Application.UpsLink;

/// <summary>
/// The replies to the queries that leave no trace in the unit. Formats are stated by the vendor; identity and settings have
/// the shape of observed ones.
/// </summary>
internal static class UpsLinkAnswers
{
    /// <summary>The reply without its end, or null if the unit does not know the command.</summary>
    public static string? To(byte command, SimulatedReadings readings) =>
        Identity(command, readings) ?? Measurement(command, readings) ?? State(command, readings) ?? UpsLinkSettings.Value((char)command);

    private static string? Identity(byte command, SimulatedReadings readings) => (char)command switch
    {
        '\x01' => readings.Model,
        '\x1a' => UpsLinkSettings.Capabilities(),
        'V' => "FWI",
        'b' => "617.3.I",
        'n' => readings.SerialNumber,
        'm' => UpsLinkFormat.Date(readings.ManufactureDate),
        'x' => UpsLinkFormat.Date(readings.BatteryInstallDate),
        'c' => readings.Name.PadRight(8),
        'y' => "(C) APCC",
        _ => null,
    };

    // The load current is the Matrix-UPS's by the vendor, but some Smart-UPS answer it too.
    private static string? Measurement(byte command, SimulatedReadings readings) => (char)command switch
    {
        'L' => UpsLinkFormat.Tenths(readings.InputVoltage),
        'O' => UpsLinkFormat.Tenths(readings.OutputVoltage),
        'F' => UpsLinkFormat.Hundredths(readings.Frequency),
        'P' => UpsLinkFormat.Tenths(readings.LoadPercent),
        '/' => UpsLinkFormat.Hundredths(readings.OutputCurrent),
        'B' => UpsLinkFormat.Hundredths(readings.BatteryVoltage),
        'g' => "024",
        'f' => UpsLinkFormat.Tenths(readings.ChargePercent),
        'j' => UpsLinkFormat.Minutes(readings.Runtime),
        'C' => UpsLinkFormat.Tenths(readings.TemperatureCelsius),
        '>' => "000",
        _ => null,
    };

    // No option switches, no trips. X: a result is kept for five minutes on a real unit, for ever here.
    private static string? State(byte command, SimulatedReadings readings) => (char)command switch
    {
        'Q' => UpsLinkFormat.Hex(StatusByte(readings)),
        'G' => !readings.Mains ? "L" : readings.Has(SimulatorCondition.Testing) ? "S" : "O",
        'X' => readings.Has(SimulatorCondition.Testing) ? "NO" : "OK",
        '9' => readings.Mains ? "FF" : "00",
        '~' => readings.OutputOn ? "00" : "40",
        '7' or '8' or '\'' => "00",
        _ => null,
    };

    private static int StatusByte(SimulatedReadings readings)
    {
        var bits = !readings.OutputOn ? 0 : readings.OnBattery ? 0x10 : 0x08;
        bits |= readings.OutputOn && readings.Has(SimulatorCondition.Overload) ? 0x20 : 0;
        bits |= readings.Has(SimulatorCondition.LowBattery) ? 0x40 : 0;
        bits |= readings.Has(SimulatorCondition.ReplaceBattery) ? 0x80 : 0;
        return bits;
    }
}
