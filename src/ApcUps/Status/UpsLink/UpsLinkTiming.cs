using System;

namespace ApcUps.Status.UpsLink;

/// <summary>The patience of a reading. At 2400 baud a character takes 4.2 ms, a short exchange 35 to 110 ms (observed on units).</summary>
internal static class UpsLinkTiming
{
    /// <summary>How often a unit is called into smart mode before it is given up.</summary>
    public const int Calls = 5;

    /// <summary>How often a query is asked again that was answered SM, or Q without two hexadecimal digits (as clients do).</summary>
    public const int Repeats = 5;

    /// <summary>How long Y may stay without SM.</summary>
    public static readonly TimeSpan Call = TimeSpan.FromSeconds(1.5);

    /// <summary>How long what follows an ESC is thrown away.</summary>
    public static readonly TimeSpan Flush = TimeSpan.FromSeconds(1.5);

    /// <summary>A line that said nothing for this long is idle: a second SM can lag behind the first.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);

    /// <summary>An end for waiting on a line that never is.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(3);

    /// <summary>For most queries.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    /// <summary>For a (0.3 to 1 s seen) and ^Z (some 255 characters, over 1 s of line time).</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(6);

    /// <summary>How long a command's reply is waited for.</summary>
    public static TimeSpan For(byte command) => command is UpsLinkCommand.CommandList or UpsLinkCommand.CapabilityString ? Long : Short;
}
