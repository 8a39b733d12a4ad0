namespace ApcUps.Status;

/// <summary>How the talk with a unit ended.</summary>
/// <param name="Kind">By what a user can do about it.</param>
/// <param name="Message">A sentence in lower case without a full stop, such as "nothing answered at 9600 baud".</param>
public sealed record StatusEnd(StatusEndKind Kind, string Message);

/// <summary>How the talk with a unit ended, by what a user can do about it.</summary>
public enum StatusEndKind
{
    /// <summary>All that was asked was answered.</summary>
    Complete,

    /// <summary>A reading was given, but the unit withheld or garbled some of it.</summary>
    Incomplete,

    /// <summary>Nothing came.</summary>
    NoAnswer,

    /// <summary>Bytes came, but never anything this protocol says: noise, another speed, another protocol.</summary>
    Garbled,

    /// <summary>The unit answered at first, then fell silent or spoke nonsense before the reading was whole.</summary>
    BrokenOff,

    /// <summary>The unit answered that it will not say (a Modbus exception).</summary>
    Refused,

    /// <summary>The time was up before the reading was whole.</summary>
    TimedOut,

    /// <summary>A loader was heard: the unit is not running its application.</summary>
    LoaderHeard,

    /// <summary>The caller asked for the end.</summary>
    Cancelled,
}
