using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>A dialogue on the bench: the test plays the unit and the clock, as a runner would move the bytes.</summary>
public sealed class DialogueBench : IEventSink
{
    private readonly List<(TimeSpan At, byte[] Bytes)> _sent = new();
    private readonly List<EngineEvent> _events = new();
    private readonly SortedDictionary<(TimeSpan At, int Order), Action> _timers = new();
    private readonly TimeSpan _zero = TimeSpan.FromHours(1);
    private TimeSpan _now = TimeSpan.FromHours(1);
    private int _order;

    public DialogueBench(int blocks = 10, Func<TransferRequest, TransferRequest>? with = null)
    {
        Image = Enumerable.Range(0, blocks * 128).Select(i => (byte)((i * 11) + (i >> 7))).ToArray();
        var request = new TransferRequest(Image) { Timing = new() { CharacterTime = TimeSpan.FromTicks(10_417) } };
        Dialogue = new(with?.Invoke(request) ?? request, this);
    }

    public byte[] Image { get; }

    public LoaderDialogue Dialogue { get; }

    public TransferReport Report => Dialogue.Report;

    /// <summary>Seconds since the start.</summary>
    public double Now => (_now - _zero).TotalSeconds;

    public IReadOnlyList<(TimeSpan At, byte[] Bytes)> Sent => _sent;

    public IReadOnlyList<EngineEvent> Events => _events;

    /// <summary>The numbers of the blocks sent, in order; 0 stands for EOT, -1 for CAN.</summary>
    public IEnumerable<int> Script => _sent.Select(s => s.Bytes[0] switch
    {
        XmodemByte.Soh or XmodemByte.Stx => s.Bytes[1],
        XmodemByte.Eot => 0,
        _ => -1,
    });

    /// <summary>Called with everything that the dialogue sends.</summary>
    public Action<byte[]> Unit { get; set; } = _ => { };

    void IEventSink.Report(EngineEvent value) => _events.Add(value);

    /// <summary>The unit says something some seconds from now.</summary>
    public DialogueBench Say(double after, string text) => Say(after, Encoding.Latin1.GetBytes(text));

    public DialogueBench Say(double after, params byte[] bytes) => In(after, () => Feed(bytes));

    /// <summary>Does something some seconds from now.</summary>
    public DialogueBench In(double after, Action action)
    {
        _timers.Add((_now + TimeSpan.FromSeconds(after), _order++), action);
        return this;
    }

    /// <summary>Lets time pass until the dialogue is over, or for the time given.</summary>
    public DialogueBench Run(double seconds)
    {
        var end = _now + TimeSpan.FromSeconds(seconds);
        if (_now == _zero)
        {
            Feed([]);
        }

        for (var idle = 0; !Dialogue.IsOver;)
        {
            var next = _timers.Count > 0 ? _timers.First().Key : (At: TimeSpan.MaxValue, 0);
            var timer = next.At;
            var at = timer < Dialogue.WakeAt ? timer : Dialogue.WakeAt;
            if (at > end)
            {
                _now = end;
                break;
            }

            idle = at > _now || timer == at ? 0 : idle + 1;
            Assert.True(idle < 10, "The dialogue wants to be woken again and again for nothing.");
            _now = at > _now ? at : _now;
            if (timer <= _now)
            {
                var action = _timers[next];
                _timers.Remove(next);
                action();
            }
            else
            {
                Feed([]);
            }
        }

        return this;
    }

    /// <summary>Runs to the end, which has to come.</summary>
    public DialogueBench RunToEnd()
    {
        Run(100_000);
        Assert.True(Dialogue.IsOver, "The dialogue never ends.");
        return this;
    }

    public DialogueBench Cancel()
    {
        Dialogue.Cancel(_now);
        return Collect();
    }

    public DialogueBench AssertOutcome(TransferOutcome outcome, TransferFailure failure)
    {
        Assert.True(Dialogue.IsOver);
        Assert.Equal((outcome, failure), (Report.Outcome, Report.Failure));
        return this;
    }

    private DialogueBench Feed(byte[] bytes)
    {
        Dialogue.Feed(_now, bytes, bytes.Length);
        return Collect();
    }

    private DialogueBench Collect()
    {
        while (Dialogue.TakeOutput() is { } bytes)
        {
            _sent.Add((_now - _zero, bytes));
            Unit(bytes);
        }

        return this;
    }
}
