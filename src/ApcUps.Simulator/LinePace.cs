using System;
using System.Collections.Generic;
using ApcUps.Lines;

namespace ApcUps.Simulator;

/// <summary>
/// Puts a line of a certain speed in front of a machine: each byte takes its ten bit times (8N1) in either direction. The
/// moments are computed from one another, not from when the thread woke, so a late host does not add up its lateness: the
/// machine is told the moment at which a byte arrived, even if it learns of it later.
/// </summary>
public sealed class LinePace : ILineMachine
{
    private const int BitsPerByte = 10;

    private readonly ILineMachine _machine;
    private readonly TimeSpan _byteTime;
    private readonly Queue<(TimeSpan At, byte Value)> _arriving = new();
    private readonly Queue<(TimeSpan At, byte Value)> _leaving = new();
    private readonly byte[] _one = new byte[1];
    private TimeSpan _lastArrival = TimeSpan.MinValue;
    private TimeSpan _lastRelease = TimeSpan.MinValue;
    private TimeSpan _now;
    private bool _started;

    /// <summary>Creates the line.</summary>
    /// <param name="machine">The machine at its end.</param>
    /// <param name="baudRate">The speed in bits per second; null lets bytes pass at once.</param>
    public LinePace(ILineMachine machine, int? baudRate)
    {
        if (baudRate <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(baudRate), baudRate, "A speed is a positive number of baud.");
        }

        _machine = machine;
        _byteTime = baudRate is { } rate ? TimeSpan.FromTicks((TimeSpan.TicksPerSecond * BitsPerByte + rate / 2) / rate) : TimeSpan.Zero;
    }

    /// <summary>True once the machine is over and its last byte has left.</summary>
    public bool IsOver => _machine.IsOver && _leaving.Count == 0;

    /// <inheritdoc/>
    public TimeSpan WakeAt
    {
        get
        {
            var next = NextInside();
            return _leaving.Count > 0 && _leaving.Peek().At < next ? _leaving.Peek().At : next;
        }
    }

    /// <inheritdoc/>
    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        var before = _now;
        _now = now;
        if (!_started)
        {
            _started = true;
            before = now;
            _machine.Feed(now, buffer, 0);
            CollectOutput(now);
        }

        for (var i = 0; i < count; i++)
        {
            _lastArrival = Later(now, _lastArrival) + _byteTime;
            _arriving.Enqueue((_lastArrival, buffer[i]));
        }

        while (!_machine.IsOver && NextInside() is var next && next <= now)
        {
            // Another thread may have given the machine work since then, never before.
            Step(Later(next, before));
        }
    }

    /// <inheritdoc/>
    public byte[]? TakeOutput()
    {
        var count = 0;
        foreach (var (at, _) in _leaving)
        {
            count += at <= _now ? 1 : 0;
        }

        if (count == 0)
        {
            return null;
        }

        var released = new byte[count];
        for (var i = 0; i < count; i++)
        {
            released[i] = _leaving.Dequeue().Value;
        }

        return released;
    }

    /// <inheritdoc/>
    public void Cancel(TimeSpan now)
    {
        _machine.Cancel(now);
        CollectOutput(now);
    }

    private TimeSpan NextInside()
    {
        var wake = _machine.IsOver ? TimeSpan.MaxValue : _machine.WakeAt;
        return _arriving.Count > 0 && _arriving.Peek().At < wake ? _arriving.Peek().At : wake;
    }

    private void Step(TimeSpan at)
    {
        var count = 0;
        if (_arriving.Count > 0 && _arriving.Peek().At <= at)
        {
            _one[count++] = _arriving.Dequeue().Value;
        }

        _machine.Feed(at, _one, count);
        CollectOutput(at);
    }

    private void CollectOutput(TimeSpan at)
    {
        while (_machine.TakeOutput() is { } bytes)
        {
            foreach (var value in bytes)
            {
                _lastRelease = Later(at, _lastRelease) + _byteTime;
                _leaving.Enqueue((_lastRelease, value));
            }
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
