using System;
using System.Diagnostics;

namespace ApcUps.Lines;

/// <summary>The machine's monotonic clock. It does not jump when the wall clock is set.</summary>
public sealed class SystemClock : IClock
{
    private static readonly double SecondsPerTick = 1.0 / Stopwatch.Frequency;

    /// <summary>The one instance; it has no state.</summary>
    public static SystemClock Instance { get; } = new();

    /// <inheritdoc/>
    public TimeSpan Now => TimeSpan.FromTicks((long)(Stopwatch.GetTimestamp() * SecondsPerTick * TimeSpan.TicksPerSecond));
}
