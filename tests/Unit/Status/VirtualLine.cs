using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines;

namespace ApcUps.Tests.Unit.Status;

/// <summary>
/// A line with a unit at its other end, in virtual time: reading lets the time pass. Every byte takes its time at the line's
/// speed; at a speed that is not the unit's it arrives as another byte. Keeps what was written, and at which speed.
/// </summary>
internal sealed class VirtualLine : ILine, IClock
{
    private readonly ILineMachine _unit;
    private readonly int? _unitBaudRate;
    private readonly Queue<(TimeSpan At, byte Value)> _toUnit = new();
    private readonly Queue<(TimeSpan At, byte Value)> _toUs = new();
    private TimeSpan _unitFreeAt;
    private TimeSpan _ourFreeAt;

    public VirtualLine(ILineMachine unit, int? unitBaudRate = null)
    {
        _unit = unit;
        _unitBaudRate = unitBaudRate;
        BaudRate = unitBaudRate is null ? null : 9600;
    }

    public string Address => "virtual";

    public int? BaudRate { get; private set; }

    public TimeSpan Now { get; private set; } = TimeSpan.FromMinutes(1);

    public List<(int? BaudRate, byte[] Bytes)> Sent { get; } = [];

    public byte[] SentBytes => Sent.SelectMany(s => s.Bytes).ToArray();

    private TimeSpan ByteTime => TimeSpan.FromSeconds(BaudRate is { } rate ? 10.0 / rate : 0);

    public bool TrySetBaudRate(int baudRate)
    {
        BaudRate = _unitBaudRate is null ? null : baudRate;
        return BaudRate is not null;
    }

    public int Read(byte[] buffer, TimeSpan wait)
    {
        var end = Now + wait;
        while (true)
        {
            Exchange();
            var count = Take(buffer);
            if (count > 0 || Now >= end)
            {
                return count;
            }

            var next = new[] { end, _unit.IsOver ? end : _unit.WakeAt, At(_toUnit), At(_toUs) }.Min();
            Now = next > Now ? next : Now + TimeSpan.FromTicks(1000);
        }
    }

    public void Write(byte[] bytes)
    {
        Sent.Add((BaudRate, bytes));
        foreach (var value in bytes)
        {
            _ourFreeAt = (_ourFreeAt > Now ? _ourFreeAt : Now) + ByteTime;
            _toUnit.Enqueue((_ourFreeAt, Pass(value)));
        }
    }

    public void Dispose()
    {
    }

    private static TimeSpan At(Queue<(TimeSpan At, byte Value)> queue) => queue.Count > 0 ? queue.Peek().At : TimeSpan.MaxValue;

    private void Exchange()
    {
        while (_toUnit.Count > 0 && _toUnit.Peek().At <= Now)
        {
            _unit.Feed(Now, [_toUnit.Dequeue().Value], 1);
        }

        _unit.Feed(Now, [], 0);
        while (_unit.TakeOutput() is { } bytes)
        {
            foreach (var value in bytes)
            {
                _unitFreeAt = (_unitFreeAt > Now ? _unitFreeAt : Now) + ByteTime;
                _toUs.Enqueue((_unitFreeAt, Pass(value)));
            }
        }
    }

    private int Take(byte[] buffer)
    {
        var count = 0;
        while (_toUs.Count > 0 && _toUs.Peek().At <= Now && count < buffer.Length)
        {
            buffer[count++] = _toUs.Dequeue().Value;
        }

        return count;
    }

    // What a receiver at another speed makes of a byte is one of a few patterns with the top bit set.
    private byte Pass(byte value) => BaudRate == _unitBaudRate ? value : (byte)(0x80 | ((value * 29) >> 2));
}
