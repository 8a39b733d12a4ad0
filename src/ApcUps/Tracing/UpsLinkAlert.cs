namespace ApcUps.Tracing;

/// <summary>The characters that a UPS-Link unit sends unasked (the vendor's specification of UPS-Link).</summary>
internal static class UpsLinkAlert
{
    /// <summary>What an alert means; null if the byte is none.</summary>
    public static string? Meaning(byte value) => (char)value switch
    {
        '!' => "on battery",
        '$' => "back on line",
        '%' => "battery low",
        '+' => "battery no longer low",
        '?' => "abnormal condition, or just turned on",
        '=' => "abnormal condition over",
        '*' => "about to turn the load off",
        '#' => "replace the battery",
        '&' => "check the alarm register",
        '|' => "a setting was changed",
        _ => null,
    };
}
