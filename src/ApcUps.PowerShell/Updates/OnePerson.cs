using System;
using System.Threading;

namespace ApcUps.Commands.Updates;

/// <summary>The person at the prompt, who can attend to one unit at a time.</summary>
internal sealed class OnePerson : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits until the person is free, who is so again when the result is disposed of; null if the work was stopped first.</summary>
    public IDisposable? TryTake(CancellationToken stop)
    {
        try
        {
            _free.Wait(stop);
            return new Taken(_free);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose() => _free.Dispose();

    private sealed class Taken : IDisposable
    {
        private SemaphoreSlim? _free;

        public Taken(SemaphoreSlim free) => _free = free;

        public void Dispose()
        {
            try
            {
                Interlocked.Exchange(ref _free, null)?.Release();
            }
            catch (ObjectDisposedException)
            {
                // The command is over; nobody waits any more.
            }
        }
    }
}
