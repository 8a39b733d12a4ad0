using System;
using System.Management.Automation;
using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Work;

/// <summary>A cmdlet that works on many ports side by side and writes to the pipeline from its own thread only.</summary>
public abstract class PortCmdlet : PSCmdlet, IDisposable
{
    private PortWork? _work;

    /// <summary>How many ports are worked on at one time.</summary>
    protected abstract int Limit { get; }

    internal PortWork Work => _work ??= new(Limit, e => Write(Problem.Internal(MyInvocation.MyCommand.Name, e)));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs on another thread: it only asks the work to come to its end.</summary>
    protected override void StopProcessing() => _work?.Stop();

    /// <summary>Ends what still runs; afterwards no line is open.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _work?.Dispose();
        _work = null;
    }

    /// <summary>Waits for all ports; called from EndProcessing.</summary>
    protected void FinishWork(Action idle)
    {
        try
        {
            Work.SayToEnd(idle);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    internal void Write(Problem problem) => problem.WriteTo(this);
}
