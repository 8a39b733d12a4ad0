using System;
using System.Collections.Generic;
using System.Text;
using ApcUps.Lines;

namespace ApcUps.Tests.Unit.Status;

/// <summary>A unit that says what it is told to at given moments after the first feed, and answers one byte with a text.</summary>
internal sealed class TalkingUnit(params (double At, string Text)[] sayings) : ILineMachine
{
    private readonly Queue<byte[]> _output = new();
    private readonly Queue<(double At, string Text)> _sayings = new(sayings);
    private TimeSpan? _start;

    public (byte Value, string Answer)? Answers { get; init; }

    public bool IsOver => false;

    public TimeSpan WakeAt => _sayings.Count == 0 ? TimeSpan.MaxValue : (_start ?? TimeSpan.Zero) + TimeSpan.FromSeconds(_sayings.Peek().At);

    public void Feed(TimeSpan now, byte[] buffer, int count)
    {
        _start ??= now;
        for (var i = 0; i < count; i++)
        {
            if (Answers is { } answer && answer.Value == buffer[i])
            {
                _output.Enqueue(Encoding.Latin1.GetBytes(answer.Answer));
            }
        }

        while (_sayings.Count > 0 && WakeAt <= now)
        {
            _output.Enqueue(Encoding.Latin1.GetBytes(_sayings.Dequeue().Text));
        }
    }

    public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

    public void Cancel(TimeSpan now)
    {
    }
}
