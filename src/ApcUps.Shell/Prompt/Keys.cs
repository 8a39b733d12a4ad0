using System;
using System.Threading;

namespace ApcUps.Shell.Prompt;

/// <summary>The keyboard, read so that a stop is seen: a blocked read of the console cannot be woken.</summary>
internal sealed class Keys(CancellationToken token)
{
    // Below what a typist notices, above what a processor does.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    public ConsoleKeyInfo Next()
    {
        while (!Console.KeyAvailable)
        {
            token.WaitHandle.WaitOne(Pause);
            token.ThrowIfCancellationRequested();
        }

        return Console.ReadKey(intercept: true);
    }
}
