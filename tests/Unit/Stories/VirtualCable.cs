using System;
using System.Collections.Generic;
using ApcUps.Lines;

namespace ApcUps.Tests.Unit.Stories;

/// <summary>
/// Joins two machines in virtual time: hours pass in milliseconds, and every byte takes its time on the line if asked to.
/// Keeps what the first machine sent, in order, and when.
/// </summary>
public sealed class VirtualCable
{
    private readonly ILineMachine _ours;
    private readonly ILineMachine _unit;
    private readonly TimeSpan _byteTime;
    private readonly Queue<(TimeSpan At, byte Value)> _toUnit = new();
    private readonly Queue<(TimeSpan At, byte Value)> _toUs = new();
    private TimeSpan _unitFreeAt;
    private TimeSpan _ourFreeAt;

    public VirtualCable(ILineMachine ours, ILineMachine unit, int? baudRate = null)
    {
        _ours = ours;
        _unit = unit;
        _byteTime = baudRate is { } baud ? TimeSpan.FromSeconds(10.0 / baud) : TimeSpan.Zero;
    }

    public TimeSpan Now { get; private set; } = TimeSpan.FromMinutes(1);

    public List<(TimeSpan At, byte[] Bytes)> Sent { get; } = new();

    public List<(TimeSpan At, byte Value)> Heard { get; } = new();

    /// <summary>Runs until our machine is over; false if the limit of virtual time came first.</summary>
    public bool Run(TimeSpan limit)
    {
        var end = Now + limit;
        var nothing = Array.Empty<byte>();
        while (!_ours.IsOver && Now < end)
        {
            Deliver(_toUnit, _unit, null);
            Deliver(_toUs, _ours, Heard);
            _unit.Feed(Now, nothing, 0);
            _ours.Feed(Now, nothing, 0);
            Collect(_unit, _toUs, ref _unitFreeAt, null);
            Collect(_ours, _toUnit, ref _ourFreeAt, Sent);
            Now = Next();
        }

        return _ours.IsOver;
    }

    private void Deliver(Queue<(TimeSpan At, byte Value)> line, ILineMachine to, List<(TimeSpan, byte)>? heard)
    {
        var one = new byte[1];
        while (line.Count > 0 && line.Peek().At <= Now && !to.IsOver)
        {
            one[0] = line.Dequeue().Value;
            heard?.Add((Now, one[0]));
            to.Feed(Now, one, 1);
        }
    }

    private void Collect(ILineMachine from, Queue<(TimeSpan, byte)> line, ref TimeSpan freeAt, List<(TimeSpan, byte[])>? kept)
    {
        while (from.TakeOutput() is { } bytes)
        {
            kept?.Add((Now, bytes));
            foreach (var value in bytes)
            {
                freeAt = (freeAt > Now ? freeAt : Now) + _byteTime;
                line.Enqueue((freeAt, value));
            }
        }
    }

    private TimeSpan Next()
    {
        var next = Earlier(_unit.IsOver ? TimeSpan.MaxValue : _unit.WakeAt, _ours.WakeAt);
        next = _toUnit.Count > 0 ? Earlier(next, _toUnit.Peek().At) : next;
        next = _toUs.Count > 0 ? Earlier(next, _toUs.Peek().At) : next;

        // A machine that asks to be woken in the past gets the smallest step, so that a mistake shows as no progress.
        return next > Now ? next : Now + TimeSpan.FromTicks(1000);
    }

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
