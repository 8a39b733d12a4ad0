using System;

namespace ApcUps.Xmodem;

/// <summary>
/// The sender's patience. Bounds are times first, so that a unit that erases its flash between a block and its ACK is
/// waited for, and counts only where a receiver answers and refuses.
/// </summary>
public sealed record XmodemTiming
{
    /// <summary>How long a block's answer may take before the block is sent again: erasing can take this long (user reports).</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long one block may take with all its repeats.</summary>
    public TimeSpan BlockBudget { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often one block may be refused.</summary>
    public int RefusalLimit { get; init; } = 20;

    /// <summary>How often a receiver may go on asking as if it had not heard block 1: then it does not hear us at all.</summary>
    public int UnheardLimit { get; init; } = 8;

    /// <summary>Silence that ends a drain.</summary>
    public TimeSpan DrainQuiet { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A drain ends after this even if the line never falls silent.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A request for block 1 that comes this long after block 1 was sent is a new one, not one queued before it.</summary>
    public TimeSpan FreshRequest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause before an unanswered EOT is sent again.</summary>
    public TimeSpan EndInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the EOT is sent into silence.</summary>
    public int EndLimit { get; init; } = 5;

    /// <summary>How often a refused EOT is sent again.</summary>
    public int EndRefusalLimit { get; init; } = 10;

    /// <summary>Time of one character on the line; zero where the speed is unknown.</summary>
    public TimeSpan CharacterTime { get; init; }
}
