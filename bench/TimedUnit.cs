using System;
using ApcUps.Lines;

namespace ApcUps.Bench;

/// <summary>
/// A stopwatch between a simulated unit and its paced line: it notes when the first byte of block 1 began on the line and
/// when the last answer began.
/// </summary>
internal sealed class TimedUnit : ILineMachine
{
    private readonly ILineMachine _unit;
    private readonly TimeSpan _byteTime;
    private TimeSpan? _first;
    private TimeSpan _now;
    private TimeSpan _lastAnswer;

    public TimedUnit(ILineMachine unit, TimeSpan byteTime)
    {
        _unit = unit;
        _byteTime = byteTime;
    }

    public bool IsOver => _unit.IsOver;

    public TimeSpan WakeAt => _unit.WakeAt;

    /// <summary>From the first bit of block 1 to the last bit of the last acknowledgement.</summary>
    public TimeSpan LineTime => _lastAnswer + _byteTime - (_first ?? _lastAnswer);

    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _now = now;
        _first ??= count > 0 ? now - _byteTime : null;
        _unit.Feed(now, buffer, count);
    }

    public byte[]? TakeOutput()
    {
        var bytes = _unit.TakeOutput();
        _lastAnswer = bytes is [0x06] ? _now : _lastAnswer;
        return bytes;
    }

    public void Cancel(TimeSpan now) => _unit.Cancel(now);
}
