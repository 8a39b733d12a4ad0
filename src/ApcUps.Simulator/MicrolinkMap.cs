namespace ApcUps.Simulator;

/// <summary>How a simulated unit lays out what it tells by Microlink, and how it misbehaves. Row numbers of a real SMT1500 are unknown.</summary>
public sealed record MicrolinkMap
{
    /// <summary>Bytes in a row: 16 makes a map of 128 rows, 32 one of 105; both sizes were seen on real units.</summary>
    public int RowWidth { get; init; } = 16;

    /// <summary>
    /// Put tests, commands and the cause of a change below a namespace of their own, as one program expects it, and not where
    /// two other sources have them. Which units do is uncertain.
    /// </summary>
    public bool Nested { get; init; }

    /// <summary>Every so many rows one byte is turned over; 0 for never.</summary>
    public int CorruptEvery { get; init; }

    /// <summary>Falls silent for ever in the middle of the row after so many rows; null for never.</summary>
    public int? StopAfterRows { get; init; }
}
