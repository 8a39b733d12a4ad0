using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Xmodem;

namespace ApcUps.Tests.Unit.Xmodem;

/// <summary>A sender and a receiver on a line that loses, damages, delays and doubles bytes both ways, in virtual time.</summary>
public sealed class NoisyLine
{
    private static readonly TimeSpan Character = TimeSpan.FromTicks(10_417);

    private readonly Queue<(TimeSpan At, byte[] Bytes)> _toReceiver = new();
    private readonly Queue<(TimeSpan At, byte[] Bytes)> _toSender = new();
    private readonly Dice _dice;
    private readonly int _noise;
    private TimeSpan _now = TimeSpan.FromHours(1);
    private TimeSpan _answerFreeAt;

    public NoisyLine(int seed, int blocks, int noisePerMille)
    {
        _dice = new(seed);
        _noise = noisePerMille;
        Data = Enumerable.Range(0, blocks * 128).Select(_ => (byte)_dice.Next(256)).ToArray();
        Sender = new(Data, XmodemCheck.Crc16, 128, new XmodemTiming { CharacterTime = Character });
    }

    public byte[] Data { get; }

    public XmodemSender Sender { get; }

    public ModelReceiver Receiver { get; } = new();

    /// <summary>Runs to the sender's end; false if that takes longer than the sender may take.</summary>
    public bool Run()
    {
        Sender.Start(_now);
        var limit = _now + TimeSpan.FromMinutes(6 * (Sender.Blocks + 1));
        while (Sender.Result == XmodemEnd.None && _now < limit)
        {
            Transmit();
            _now = new[] { Sender.WakeAt, Receiver.WakeAt, At(_toReceiver), At(_toSender) }.Min();
            if (_toReceiver.Count > 0 && At(_toReceiver) <= _now)
            {
                Answer(Receiver.Receive(_toReceiver.Dequeue().Bytes, _now));
            }

            if (Receiver.WakeAt <= _now)
            {
                Answer(Receiver.Elapse(_now));
            }

            if (_toSender.Count > 0 && At(_toSender) <= _now)
            {
                Hear(_toSender.Dequeue().Bytes);
            }

            Sender.Elapse(_now);
        }

        return Sender.Result != XmodemEnd.None;
    }

    private static TimeSpan At(Queue<(TimeSpan At, byte[] Bytes)> queue) => queue.Count > 0 ? queue.Peek().At : TimeSpan.MaxValue;

    // A byte lost and another doubled leave a block its length, and once in 65,536 times its CRC too. No XMODEM receiver
    // can refuse such a block, so it says nothing about the sender: this line loses it whole.
    private static bool IsUnseenDamage(byte[] sent, byte[] arrived) =>
        arrived.Length == sent.Length && !arrived.SequenceEqual(sent) && ModelReceiver.IsSound(arrived);

    private void Transmit()
    {
        while (Sender.TakeOutput() is { } bytes)
        {
            var arrived = bytes.SelectMany(b => Spoil(b, _noise)).ToArray();
            if (arrived.Length > 0 && !IsUnseenDamage(bytes, arrived))
            {
                _toReceiver.Enqueue((_now + (Character * bytes.Length), arrived));
            }
        }
    }

    private void Answer(byte[] answer)
    {
        var arrived = answer.SelectMany(b => Spoil(b, _noise * 10)).ToArray();
        if (arrived.Length > 0)
        {
            // Answers stay in order, however late one is.
            var at = _now + Character + TimeSpan.FromMilliseconds(_dice.Hits(100) ? _dice.Next(3000) : _dice.Next(20));
            _answerFreeAt = at > _answerFreeAt ? at : _answerFreeAt;
            _toSender.Enqueue((_answerFreeAt, arrived));
        }
    }

    private void Hear(byte[] bytes)
    {
        Sender.Receive(bytes[0], _now);
        foreach (var value in bytes.Skip(1))
        {
            Sender.Overhear(value);
        }
    }

    private IEnumerable<byte> Spoil(byte value, int perMille)
    {
        if (!_dice.Hits(perMille))
        {
            return [value];
        }

        return _dice.Next(3) switch
        {
            0 => [],
            1 => [(byte)(value ^ (1 << _dice.Next(8)))],
            _ => [value, value],
        };
    }
}
