using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.Microlink;
using ApcUps.Tests.Unit.Xmodem;

namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>Answers each word with bytes that chance chooses, some of them right rows, and keeps what was sent.</summary>
public sealed class HostileUnit : IEventSink
{
    private readonly Dice _dice;
    private readonly int _kind;

    public HostileUnit(int seed, StatusRequest request, MicrolinkOpening opening)
    {
        _dice = new(seed);
        _kind = _dice.Next(4);
        Reader = new(request, this, opening);
    }

    public MicrolinkReader Reader { get; }

    public List<byte[]> Sent { get; } = new();

    public TimeSpan Elapsed { get; private set; }

    public int Readings { get; private set; }

    public bool WereAllAllowed { get; private set; } = true;

    public void Report(EngineEvent value) => Readings += value is StatusRead ? 1 : 0;

    /// <summary>Runs to the end, or gives up at a time.</summary>
    public HostileUnit Run(TimeSpan giveUp)
    {
        Reader.Feed(TimeSpan.Zero, [], 0);
        while (true)
        {
            var reply = new List<byte>();
            while (Reader.TakeOutput() is { } bytes)
            {
                WereAllAllowed &= Reader.MaySend(bytes);
                Sent.Add(bytes);
                reply.AddRange(Reply());
            }

            if (Reader.IsOver || Elapsed > giveUp)
            {
                return this;
            }

            Elapsed += TimeSpan.FromMilliseconds(_dice.Next(40));
            byte[] part = [.. reply];
            Reader.Feed(Elapsed, part, part.Length);
        }
    }

    private IEnumerable<byte> Reply()
    {
        var number = _dice.Next(3) == 0 || Sent.Count == 1 ? 0 : _dice.Next(0x20);
        byte[] payload = number == 0 ? Hex.Bytes("0A102003ED07090001001000F802FE04") : [.. Enumerable.Range(0, 16).Select(_ => Word())];
        var frame = MicrolinkFrame.WithCheck([(byte)number, .. payload]);
        return _kind switch
        {
            0 => Enumerable.Range(0, _dice.Next(60)).Select(_ => (byte)_dice.Next(256)),
            1 when _dice.Next(5) == 0 => frame.Take(_dice.Next(19)),
            2 when Sent.Count > 1 => Enumerable.Range(0, _dice.Next(400)).Select(_ => (byte)_dice.Next(256)),
            _ => frame,
        };
    }

    private byte Word() => _dice.Next(3) switch
    {
        0 => (byte)(0xf4 + _dice.Next(12)),
        1 => (byte)_dice.Next(256),
        _ => (byte)(1 + _dice.Next(0xdf)),
    };
}
