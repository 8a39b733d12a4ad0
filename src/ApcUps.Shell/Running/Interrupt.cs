using System;
using System.Management.Automation;
using System.Threading;

namespace ApcUps.Shell.Running;

/// <summary>Ctrl-C: stops the pipeline that runs now, and wakes whoever waits for a key or a line on its behalf.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly Lock _gate = new();
    private PowerShell? _running;
    private volatile CancellationTokenSource _waiting = new();

    public Interrupt() => Console.CancelKeyPress += OnCancel;

    /// <summary>Set when the run now under way is to stop. Takes no lock: the pipeline asks for it while a stop holds the gate.</summary>
    public CancellationToken Token => _waiting.Token;

    /// <summary>Names the pipeline that Ctrl-C stops from now on.</summary>
    public void Watch(PowerShell pipeline)
    {
        lock (_gate)
        {
            if (_waiting.IsCancellationRequested)
            {
                _waiting.Dispose();
                _waiting = new CancellationTokenSource();
            }

            _running = pipeline;
        }
    }

    /// <summary>Lets go of the pipeline. Waits for a stop under way, since a pipeline disposed of in the middle of it crashes.</summary>
    public void Forget()
    {
        lock (_gate)
            _running = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _waiting.Dispose();
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        lock (_gate)
        {
            // Nothing to stop: the default is right, the process ends.
            if (_running is null)
                return;

            e.Cancel = true;
            _waiting.Cancel();
        }

        // Not on the signal's own thread, which should not be held; a second Ctrl-C meets the gate, not a second Stop.
        ThreadPool.QueueUserWorkItem(_ => StopRunning());
    }

    private void StopRunning()
    {
        lock (_gate)
            _running?.Stop();
    }
}
