using System;

namespace ApcUps.Lines;

/// <summary>A monotonic clock, so that tests can set the time.</summary>
public interface IClock
{
    /// <summary>The time since some fixed moment; never goes back.</summary>
    TimeSpan Now { get; }
}
