using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ApcUps.Lines;

namespace ApcUps.Status;

/// <summary>
/// Reads one unit over an open line: listens for a loader, then asks by the protocol that was named or, if none was, by one
/// after another in the order that is safe on an unknown line. Only a whitelist of bytes can reach the line.
/// </summary>
public sealed class StatusReader
{
    private readonly ILine _line;
    private readonly StatusPlan _plan;
    private readonly IEventSink _sink;
    private readonly IClock _clock;
    private TimeSpan _deadline;

    /// <summary>Prepares a reading.</summary>
    /// <param name="line">The open line; it stays open.</param>
    /// <param name="plan">How to ask.</param>
    /// <param name="sink">Takes the readings and notes, on the caller's thread.</param>
    /// <param name="clock">The clock.</param>
    public StatusReader(ILine line, StatusPlan plan, IEventSink sink, IClock clock)
    {
        _line = line;
        _plan = plan;
        _sink = new StampingSink(line, sink);
        _clock = clock;
    }

    /// <summary>The protocol that the unit answered; null if it answered none.</summary>
    public UpsProtocol? Answered { get; private set; }

    /// <summary>Reads until the reading is complete, has failed or is cancelled; with an interval, until it fails or is cancelled.</summary>
    /// <exception cref="LineException">The line was lost.</exception>
    public StatusEnd Run(CancellationToken token)
    {
        _deadline = _clock.Now + _plan.Request.Timeout;
        using var overheard = new OverheardLine(_line, _clock);
        if (Listen(overheard, token, out var alerts) is { } end)
        {
            return end;
        }

        var protocols = _plan.Protocol != UpsProtocol.Auto ? new[] { _plan.Protocol }
            : alerts ? new[] { UpsProtocol.UpsLink }
            : [UpsProtocol.Microlink, UpsProtocol.UpsLink];
        var ends = new List<StatusEnd>();
        foreach (var protocol in protocols)
        {
            var machine = Ask(protocol, overheard, token);
            ends.Add(machine.Ending ?? new(StatusEndKind.Cancelled, "the reading was stopped"));
            if (machine.HasAnswered)
            {
                Answered = protocol;
                return ends.Last();
            }

            if (overheard.HeardLoader)
            {
                return LoaderHeard();
            }

            if (token.IsCancellationRequested || ends.Last().Kind == StatusEndKind.TimedOut)
            {
                return ends.Last();
            }

            if (_clock.Now >= _deadline && ends.Count < protocols.Length)
            {
                return new(StatusEndKind.TimedOut, $"the time was up before all was tried: {ends.Last().Message}");
            }
        }

        return ends.Count == 1 ? ends[0] : Nothing(ends);
    }

    private static StatusEnd LoaderHeard() => new(StatusEndKind.LoaderHeard, "the unit is in its loader and runs no application, so it has no state to read");

    private StatusEnd? Listen(OverheardLine overheard, CancellationToken token, out bool alerts)
    {
        alerts = false;
        foreach (var rate in _plan.ListenAt.Where(_ => _plan.Listen > TimeSpan.Zero))
        {
            var hasSpeed = _line.TrySetBaudRate(rate);
            var ear = new StatusListener(Least(_plan.Listen, _deadline - _clock.Now));
            LineRunner.Run(ear, overheard, _clock, token);
            alerts = ear.HeardAlerts && (!hasSpeed || rate == StatusPlan.OlderBaudRate);
            if (ear.HeardLoader)
            {
                return LoaderHeard();
            }

            if (_clock.Now >= _deadline)
            {
                return new(StatusEndKind.TimedOut, "the time was up while listening; nothing was sent");
            }

            if (token.IsCancellationRequested)
            {
                return new(StatusEndKind.Cancelled, "the reading was stopped before anything was sent");
            }

            if (!hasSpeed)
            {
                break;
            }
        }

        return null;
    }

    private IStatusMachine Ask(UpsProtocol protocol, OverheardLine overheard, CancellationToken token)
    {
        var request = _plan.Request with { Timeout = Least(_plan.Request.Timeout, _deadline - _clock.Now) };
        var machine = _plan.Machines.Create(protocol, _plan.Protocol == UpsProtocol.Auto, request, _sink);
        _line.TrySetBaudRate(_plan.BaudRate ?? machine.BaudRate);
        using var guarded = new WhitelistedLine(overheard, machine);
        LineRunner.Run(machine, guarded, _clock, token);
        return machine;
    }

    private StatusEnd Nothing(List<StatusEnd> ends)
    {
        var garbled = ends.Any(e => e.Kind == StatusEndKind.Garbled);
        var speeds = _line.BaudRate is null ? string.Empty
            : _plan.BaudRate is { } rate ? $" at {rate} baud"
            : $" (at {StatusPlan.NewerBaudRate} and {StatusPlan.OlderBaudRate} baud)";
        return garbled
            ? new(StatusEndKind.Garbled, $"something came, but it was neither Microlink nor UPS-Link{speeds}")
            : new(StatusEndKind.NoAnswer, $"no unit answered by Microlink or UPS-Link{speeds}; Modbus is only asked for by name");
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
