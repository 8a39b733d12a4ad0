using System;
using System.Collections.Generic;

namespace ApcUps.Bootloader;

/// <summary>How to listen for a loader on one line.</summary>
/// <param name="BaudRates">The speeds to listen at, in order; only the first counts on a line without a speed of its own.</param>
/// <param name="Dwell">How long to listen at each speed.</param>
/// <param name="Wait">Begin again when nothing was found.</param>
/// <param name="Limit">How long to listen in all; null for no limit (with <paramref name="Wait"/>) or one round (without).</param>
public sealed record SearchPlan(IReadOnlyList<int> BaudRates, TimeSpan Dwell, bool Wait, TimeSpan? Limit)
{
    /// <summary>The speed of the one documented recovery (user-reported): 9600 baud, 8N1.</summary>
    public const int UsualBaudRate = 9600;

    /// <summary>The speeds worth trying when 9600 shows nothing, in order.</summary>
    public static IReadOnlyList<int> OtherBaudRates { get; } = new[] { 2400, 4800, 19200, 38400, 57600, 115200 };
}
