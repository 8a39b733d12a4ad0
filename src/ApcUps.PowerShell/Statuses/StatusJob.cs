using System;
using System.Threading;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Ports;
using ApcUps.Lines;
using ApcUps.Status;

namespace ApcUps.Commands.Statuses;

/// <summary>
/// Reads one port, once or again and again. While it reads on, a line or unit that fails is tried again after a growing pause,
/// and is reported once until something else befalls it.
/// </summary>
internal sealed class StatusJob : IEventSink
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly string _port;
    private readonly Action<EngineEvent> _report;
    private readonly Action<Problem> _fail;
    private readonly IClock _clock;
    private StatusPlan _plan;
    private TimeSpan _pause = FirstPause;
    private string? _trouble;

    /// <param name="target">The port and how it is asked.</param>
    /// <param name="report">Takes readings and notes, on the job's thread.</param>
    /// <param name="fail">Takes problems, on the job's thread.</param>
    /// <param name="clock">The clock.</param>
    public StatusJob(StatusTarget target, Action<EngineEvent> report, Action<Problem> fail, IClock clock)
    {
        (_port, _plan) = (target.Port, target.Plan);
        _report = report;
        _fail = fail;
        _clock = clock;
    }

    private bool Continues => _plan.Request.Interval is not null;

    public void Run(CancellationToken stop)
    {
        do
        {
            if (Read(stop) is { } problem && _trouble != problem.ErrorId)
            {
                _trouble = problem.ErrorId;
                _fail(problem);
            }
        }
        while (Continues && !Wait(stop));
    }

    public void Report(EngineEvent value)
    {
        if (value is StatusRead && _trouble is not null)
        {
            _report(new StatusNote($"answers again after {_trouble}"));
            _trouble = null;
        }

        _pause = value is StatusRead ? FirstPause : _pause;
        _report(value);
    }

    private Problem? Read(CancellationToken stop)
    {
        try
        {
            using var line = LineOpener.OpenForReading(_port, _plan.FirstBaudRate);
            var reader = new StatusReader(line, _plan, this, _clock);
            var end = reader.Run(stop);

            // A unit that was found is asked the same way again.
            _plan = reader.Answered is { } found ? _plan with { Protocol = found } : _plan;
            return StatusProblems.From(_port, _plan.Protocol, end);
        }
        catch (LineException e)
        {
            return stop.IsCancellationRequested ? null : LineProblems.From(e);
        }
    }

    private bool Wait(CancellationToken stop)
    {
        var stopped = stop.WaitHandle.WaitOne(_pause);
        _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
        return stopped;
    }
}
