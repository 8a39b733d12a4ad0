using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ApcUps.Commands.Work;

/// <summary>
/// Runs the work of many ports side by side, each on a thread of its own, and brings what they have to say to the
/// pipeline thread, the only one that may write to the pipeline.
/// </summary>
internal sealed class PortWork : IDisposable
{
    // Long enough for a cancel to reach the wire and short enough to give the prompt back within two seconds.
    private static readonly TimeSpan StopPatience = TimeSpan.FromMilliseconds(1500);

    private readonly BlockingCollection<Action> _said = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<Action<CancellationToken>> _waiting = new();
    private readonly List<Task> _tasks = new();
    private readonly object _gate = new();
    private readonly int _limit;
    private readonly Action<Exception> _crashed;
    private int _running;

    /// <param name="limit">Ports worked on at one time.</param>
    /// <param name="crashed">Told, on the pipeline thread, of an exception that the work did not expect.</param>
    public PortWork(int limit, Action<Exception> crashed)
    {
        _limit = limit;
        _crashed = crashed;
    }

    /// <summary>Work begun or queued whose end the pipeline thread has not yet seen.</summary>
    public int Pending { get; private set; }

    /// <summary>Begins work now, or as soon as a place is free. Called on the pipeline thread.</summary>
    public void Start(Action<CancellationToken> work)
    {
        Pending++;
        lock (_gate)
        {
            if (_running >= _limit)
            {
                _waiting.Enqueue(work);
                return;
            }

            _running++;
        }

        _tasks.Add(Task.Factory.StartNew(() => Run(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <summary>Hands something to the pipeline thread. Called on any thread; lost once the pipeline has stopped.</summary>
    public void Say(Action action)
    {
        try
        {
            _said.Add(action);
        }
        catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
        {
            // The pipeline is gone; nobody is left to hear it.
        }
    }

    /// <summary>Says what is ready, without waiting.</summary>
    public void SayReady()
    {
        while (!_stop.IsCancellationRequested && _said.TryTake(out var action))
        {
            action();
        }
    }

    /// <summary>Says everything until all work has ended; calls <paramref name="idle"/> now and then in between.</summary>
    /// <exception cref="OperationCanceledException">The pipeline was stopped.</exception>
    public void SayToEnd(Action idle)
    {
        while (Pending > 0)
        {
            if (_said.TryTake(out var action, 250, _stop.Token))
            {
                action();
            }
            else
            {
                idle();
            }
        }
    }

    /// <summary>Asks all work to come to a safe end. Called on any thread.</summary>
    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ctrl-C came as the cmdlet was ending by itself.
        }
    }

    /// <summary>Stops what still runs and waits for it, within limits.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        var ended = Task.WaitAll(_tasks.ToArray(), StopPatience);
        _said.CompleteAdding();
        if (ended)
        {
            _said.Dispose();
            _stop.Dispose();
        }
    }

    private void Run(Action<CancellationToken> work)
    {
        for (Action<CancellationToken>? next = work; next is not null; next = Next())
        {
            try
            {
                if (!_stop.IsCancellationRequested)
                {
                    next(_stop.Token);
                }
            }
#pragma warning disable CA1031 // An exception that left this thread would end the whole PowerShell process.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Say(() => _crashed(e));
            }
            finally
            {
                Say(() => Pending--);
            }
        }
    }

    private Action<CancellationToken>? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count > 0)
            {
                return _waiting.Dequeue();
            }

            _running--;
            return null;
        }
    }
}
