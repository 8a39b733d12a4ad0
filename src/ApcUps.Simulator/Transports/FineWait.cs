using System;
using System.Runtime.InteropServices;
using System.Threading;
using ApcUps.Lines;
using ApcUps.Simulator.Native;

namespace ApcUps.Simulator.Transports;

/// <summary>
/// Waits out the fraction of a millisecond that waits with a timeout in whole milliseconds leave over; without it a line
/// paced at 9600 baud, 1.04 ms per byte, would be wrong by half a byte on average.
/// </summary>
internal static class FineWait
{
    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>The whole milliseconds of a wait, for a coarse wait first.</summary>
    public static int WholeMilliseconds(TimeSpan wait) => wait <= TimeSpan.Zero ? 0 : (int)Math.Min(wait.TotalMilliseconds, int.MaxValue);

    /// <summary>Returns at that moment of the machine's clock, if it is not past.</summary>
    public static void Until(TimeSpan moment)
    {
        var rest = moment - SystemClock.Instance.Now;
        if (rest <= TimeSpan.Zero)
        {
            return;
        }

        if (!IsWindows)
        {
            var time = new SleepTime { Seconds = (nint)(rest.Ticks / TimeSpan.TicksPerSecond), Nanoseconds = (nint)(rest.Ticks % TimeSpan.TicksPerSecond * 100) };
            _ = NativeMethods.Nanosleep(ref time, 0);
            return;
        }

        // Windows has no such sleep; the rest is short enough to spin, and it is only spun while bytes are on their way.
        while (SystemClock.Instance.Now < moment)
        {
            Thread.SpinWait(20);
        }
    }
}
