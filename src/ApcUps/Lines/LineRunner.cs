using System;
using System.Threading;

namespace ApcUps.Lines;

/// <summary>Moves bytes between a machine and a line until the machine is over. Owns no thread: it runs on the caller's.</summary>
public static class LineRunner
{
    // A read never waits longer than this, so that a cancel is seen within it (a blocked serial read cannot be woken).
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the machine to its end. A cancelled token asks the machine for its safe end; it does not cut it short.</summary>
    /// <exception cref="LineException">The line was lost; the machine is left as it is.</exception>
    public static void Run(ILineMachine machine, ILine line, IClock clock, CancellationToken token)
    {
        var buffer = new byte[4096];
        var cancelled = false;
        machine.Feed(clock.Now, buffer, 0);
        while (true)
        {
            if (token.IsCancellationRequested && !cancelled)
            {
                cancelled = true;
                machine.Cancel(clock.Now);
            }

            while (machine.TakeOutput() is { } bytes)
            {
                line.Write(bytes);
            }

            if (machine.IsOver)
            {
                return;
            }

            var wait = machine.WakeAt - clock.Now;
            wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Slice ? Slice : wait;
            var count = line.Read(buffer, wait);
            machine.Feed(clock.Now, buffer, count);
        }
    }
}
