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
}
