using System;

namespace ApcUps.Lines;

/// <summary>
/// A protocol without input or output: bytes and the time go in, bytes to send come out. Times are readings of one
/// monotonic clock that starts anywhere. Nothing in a machine waits, reads a clock or owns a thread.
/// </summary>
public interface ILineMachine
{
    /// <summary>True once the machine neither sends nor wants anything more.</summary>
    bool IsOver { get; }

    /// <summary>When the machine wants to be fed next even if no byte comes; meaningless once it is over.</summary>
    TimeSpan WakeAt { get; }

    /// <summary>Gives the machine the bytes that came (<paramref name="count"/> may be 0) and the time.</summary>
    void Feed(TimeSpan now, byte[] buffer, int count);

    /// <summary>Takes the next bytes to send, or null if there are none now.</summary>
    byte[]? TakeOutput();

    /// <summary>Asks the machine to come to a safe end. It may still send a little and is over within half a second.</summary>
    void Cancel(TimeSpan now);
}
