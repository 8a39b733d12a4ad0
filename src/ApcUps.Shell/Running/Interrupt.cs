using System;
using System.Management.Automation;
using System.Threading;

namespace ApcUps.Shell.Running;

/// <summary>Ctrl-C: stops the pipeline that runs now, and wakes whoever waits for a key or a line on its behalf.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly Lock gate = new();
    private PowerShell? running;
    private volatile CancellationTokenSource waiting = new();

    public Interrupt() => Console.CancelKeyPress += OnCancel;

    /// <summary>Set when the run now under way is to stop. Takes no lock: the pipeline asks for it while a stop holds the gate.</summary>
    public CancellationToken Token => waiting.Token;

    /// <summary>Names the pipeline that Ctrl-C stops from now on.</summary>
    public void Watch(PowerShell pipeline)
    {
        lock (gate)
        {
            if (waiting.IsCancellationRequested)
            {
                waiting.Dispose();
                waiting = new CancellationTokenSource();
            }

            running = pipeline;
        }
    }

    /// <summary>Lets go of the pipeline. Waits for a stop under way, since a pipeline disposed of in the middle of it crashes.</summary>
    public void Forget()
    {
        lock (gate)
            running = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        waiting.Dispose();
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        lock (gate)
        {
            // Nothing to stop: the default is right, the process ends.
            if (running is null)
                return;

            e.Cancel = true;
            waiting.Cancel();
        }

        // Not on the signal's own thread, which should not be held; a second Ctrl-C meets the gate, not a second Stop.
        ThreadPool.QueueUserWorkItem(_ => StopRunning());
    }

    private void StopRunning()
    {
        lock (gate)
            running?.Stop();
    }
}
