namespace ApcUps.Status.UpsLink;

/// <summary>
/// Alerts: single characters that a unit sends at any moment, without a line end. Source: the vendor's specification; that they
/// can stand before, in and behind a reply, even between its CR and LF, is what clients guard against.
/// </summary>
public static class UpsLinkAlert
{
    private const byte ReplaceBattery = (byte)'#';

    /// <summary>True if the byte is an alert in the reply to this command, and no part of the reply.</summary>
    /// <remarks>The reply to a lists the alerts as payload; that to ^Z has # as its mark.</remarks>
    public static bool IsAlert(byte value, byte command) => Meaning(value) is not null && command switch
    {
        UpsLinkCommand.CommandList => false,
        UpsLinkCommand.CapabilityString => value != ReplaceBattery,
        _ => true,
    };

    /// <summary>What an alert says, as a sentence's end; null for any other byte.</summary>
    public static string? Meaning(byte value) => (char)value switch
    {
        '!' => "it went to battery",
        '$' => "the mains are back",
        '%' => "the battery is low",
        '+' => "the battery is no longer low",
        '?' => "something is not normal, such as an overload, or it was turned on within ten minutes",
        '=' => "what was not normal is over",
        '*' => "it is about to turn the load off",
        '#' => "the battery must be replaced",
        '&' => "its Measure-UPS sees a limit passed or a contact changed",
        '|' => "a setting was changed",
        _ => null,
    };

    /// <summary>The alert that takes this one back, or null.</summary>
    public static byte? Opposite(byte value) => (char)value switch
    {
        '!' => (byte)'$',
        '$' => (byte)'!',
        '%' => (byte)'+',
        '+' => (byte)'%',
        '?' => (byte)'=',
        '=' => (byte)'?',
        _ => null,
    };
}
