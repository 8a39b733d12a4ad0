using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>A reader and what answers it, in virtual time. Every frame that leaves the reader must be a read request.</summary>
public sealed class ModbusBench : IEventSink
{
    private readonly SortedList<TimeSpan, byte[]> _coming = [];
    private readonly Func<byte[], IEnumerable<(double After, byte[] Bytes)>> _unit;
    private readonly bool _isTcp;
    private readonly byte _unitId;

    public ModbusBench(ScriptedSlave slave, StatusRequest? request = null)
        : this(slave.Hear, slave.IsTcp, request)
    {
    }

    public ModbusBench(Func<byte[], IEnumerable<(double After, byte[] Bytes)>> unit, bool isTcp, StatusRequest? request = null)
    {
        _unit = unit;
        _isTcp = isTcp;
        _unitId = (request ?? new()).UnitId;
        Reader = new(request ?? new(), this, isTcp ? ModbusFraming.Tcp : ModbusFraming.Rtu);
    }

    public ModbusReader Reader { get; }

    public static TimeSpan Start { get; } = TimeSpan.FromHours(1);

    public TimeSpan Now { get; private set; } = Start;

    /// <summary>Seconds since the start.</summary>
    public double Seconds => (Now - Start).TotalSeconds;

    public List<(TimeSpan At, byte[] Bytes)> Sent { get; } = [];

    /// <summary>When bytes arrived.</summary>
    public List<TimeSpan> Heard { get; } = [];

    public List<EngineEvent> Events { get; } = [];

    public IReadOnlyList<UpsStatus> Readings => Events.OfType<StatusRead>().Select(r => r.Status).ToArray();

    public UpsStatus Reading => Assert.Single(Readings);

    public string Notes => string.Join("\n", Events.OfType<StatusNote>().Select(n => n.Text));

    public StatusEnd? Ending => Reader.Ending;

    public void Report(EngineEvent value) => Events.Add(value);

    /// <summary>Lets bytes arrive at a time after the start.</summary>
    public ModbusBench Say(double milliseconds, byte[] bytes)
    {
        Arrive(Start + TimeSpan.FromMilliseconds(milliseconds), bytes);
        return this;
    }

    /// <summary>Runs until so many seconds after the start, or the reader's end.</summary>
    public ModbusBench Run(double seconds = 600)
    {
        var end = Start + TimeSpan.FromSeconds(seconds);
        Feed([]);
        while (!Reader.IsOver)
        {
            var next = Reader.WakeAt < end ? Reader.WakeAt : end;
            if (_coming.Count > 0 && _coming.Keys[0] <= next)
            {
                Now = _coming.Keys[0] > Now ? _coming.Keys[0] : Now;
                var bytes = _coming.Values[0];
                _coming.RemoveAt(0);
                Heard.Add(Now);
                Feed(bytes);
                continue;
            }

            if (Now >= end)
            {
                break;
            }

            Assert.True(next > Now, $"The reader wants to be woken at once, again and again, at {Seconds} s.");
            Now = next;
            Feed([]);
        }

        return this;
    }

    public ModbusBench Cancel()
    {
        Reader.Cancel(Now);
        Collect();
        return this;
    }

    private void Feed(byte[] bytes)
    {
        Reader.Feed(Now, bytes, bytes.Length);
        Collect();
    }

    private void Collect()
    {
        while (Reader.TakeOutput() is { } frame)
        {
            Assert.True(IsRead(frame), $"{BitConverter.ToString(frame)} is no read request.");
            Assert.True(Reader.MaySend(frame));
            Sent.Add((Now, frame));
            foreach (var (after, bytes) in _unit(frame))
            {
                Arrive(Now + TimeSpan.FromMilliseconds(after), bytes);
            }
        }
    }

    private void Arrive(TimeSpan at, byte[] bytes)
    {
        while (_coming.ContainsKey(at))
        {
            at += TimeSpan.FromTicks(1);
        }

        if (bytes.Length > 0)
        {
            _coming.Add(at, bytes);
        }
    }

    // Told once more, without the product's code.
    private bool IsRead(byte[] frame)
    {
        var body = _isTcp ? frame.Skip(6).ToArray() : frame.Take(frame.Length - 2).ToArray();
        var isWhole = _isTcp
            ? frame.Length == 12 && frame.Skip(2).Take(4).SequenceEqual(new byte[] { 0, 0, 0, 6 })
            : frame.Length == 8 && ScriptedSlave.WithCrc(body).SequenceEqual(frame);
        return isWhole && body[0] == _unitId && body[1] == 3 && body[4] == 0 && body[5] is >= 1 and <= 125;
    }
}
