using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// The patience of a reading. A unit drops the session after about 0.73 s without a byte from us (measured on one unit), so no
/// gap is longer than half a second; a row itself takes 20 to 40 ms, the rest is for console servers.
/// </summary>
internal static class MicrolinkTiming
{
    /// <summary>How long row 0 may take.</summary>
    public static readonly TimeSpan Opening = TimeSpan.FromSeconds(1);

    /// <summary>How long a row may take.</summary>
    public static readonly TimeSpan Row = TimeSpan.FromMilliseconds(450);

    /// <summary>How long a row may pause in its middle.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the line must be quiet before the next byte where more came than was asked for.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    /// <summary>How long the line must be quiet before a write: longer than a row of 32 bytes is on its way (36.5 ms).</summary>
    public static readonly TimeSpan WriteQuiet = TimeSpan.FromMilliseconds(50);

    /// <summary>When the next byte goes out even if the line is not quiet yet.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(490);

    /// <summary>Rounds of STOP and INIT. Real units needed up to four where another host had just left in the middle.</summary>
    public const int Rounds = 4;

    /// <summary>Repeats of one row. One more would send the unit back to row 0.</summary>
    public const int Repeats = 3;

    /// <summary>Sessions for one reading.</summary>
    public const int Sessions = 3;

    /// <summary>Cycles of rows behind the password until the unit must say that it accepts it.</summary>
    public const int UnacceptedCycles = 2;

    /// <summary>A moment later, or the end of time.</summary>
    public static TimeSpan After(TimeSpan moment, TimeSpan wait) => wait > TimeSpan.MaxValue - moment ? TimeSpan.MaxValue : moment + wait;

    /// <summary>The earlier of two moments.</summary>
    public static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
