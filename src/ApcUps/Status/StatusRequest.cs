using System;

namespace ApcUps.Status;

/// <summary>What a reading is to be.</summary>
public sealed record StatusRequest
{
    /// <summary>How long a reading may take, from the first byte sent; afterwards the machine ends in order, within half a second.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>From the beginning of one reading to that of the next, over one session; null for a single reading.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Give the raw values too.</summary>
    public bool Raw { get; init; }

    /// <summary>The Modbus slave or unit id, 1 to 247.</summary>
    public byte UnitId { get; init; } = 1;
}
