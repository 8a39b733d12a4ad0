using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Tests.Unit.Xmodem;

namespace ApcUps.Tests.Unit.Status;

/// <summary>
/// A unit that answers as it likes: now like a real one, now with some bytes of its answer turned over, doubled or left out, now
/// with bytes drawn by lot, now not at all. What it does is chosen by a seed.
/// </summary>
internal sealed class HostileUnit(ILineMachine? honest, int seed) : ILineMachine
{
    private readonly Dice _dice = new(seed);
    private readonly Queue<byte[]> _output = new();

    public bool IsOver => false;

    public TimeSpan WakeAt => honest?.WakeAt ?? TimeSpan.MaxValue;

    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        honest?.Feed(now, buffer, count);
        while (honest?.TakeOutput() is { } bytes)
        {
            _output.Enqueue(Spoil(bytes));
        }

        if (count > 0 && _dice.Next(honest is null ? 2 : 40) == 0)
        {
            _output.Enqueue(Enumerable.Range(0, 1 + _dice.Next(40)).Select(_ => (byte)_dice.Next(256)).ToArray());
        }
    }

    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

    public void Cancel(TimeSpan now)
    {
    }

    private byte[] Spoil(byte[] bytes)
    {
        var spoilt = new List<byte>();
        foreach (var value in bytes)
        {
            switch (_dice.Next(400))
            {
                case 0:
                    break;
                case 1:
                    spoilt.Add((byte)_dice.Next(256));
                    break;
                case 2:
                    spoilt.Add(value);
                    spoilt.Add(value);
                    break;
                default:
                    spoilt.Add(value);
                    break;
            }
        }

        return _dice.Next(60) == 0 ? [] : spoilt.ToArray();
    }
}
