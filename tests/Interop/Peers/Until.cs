using System;
using System.Diagnostics;
using System.Threading;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>Waits for conditions with a deadline.</summary>
internal static class Until
{
    public static void True(Func<bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(10))
            {
                throw new TimeoutException($"Waited in vain for {what}.");
            }

            Thread.Yield();
        }
    }

    /// <summary>Waits for what takes its time, without taking the machine's; false if it did not come.</summary>
    public static bool Within(TimeSpan limit, Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > limit)
            {
                return false;
            }

            Thread.Sleep(40);
        }

        return true;
    }
}
