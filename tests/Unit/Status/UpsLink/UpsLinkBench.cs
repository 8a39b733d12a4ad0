using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ApcUps.Status;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>A reading on the bench: the test plays the unit and the clock, as a runner would move the bytes.</summary>
public sealed class UpsLinkBench : IEventSink
{
    private static readonly TimeSpan Zero = TimeSpan.FromHours(1);

    private readonly List<(double At, char Command)> _sent = [];
    private readonly List<EngineEvent> _events = [];
    private readonly SortedDictionary<(TimeSpan At, int Order), Action> _timers = [];
    private TimeSpan _now = Zero;
    private int _order;

    public UpsLinkBench(StatusRequest? request = null) => Reader = new(request ?? new(), this);

    public UpsLinkReader Reader { get; }

    /// <summary>Seconds since the start.</summary>
    public double Now => (_now - Zero).TotalSeconds;

    /// <summary>What was sent, and when.</summary>
    public IReadOnlyList<(double At, char Command)> Commands => _sent;

    /// <summary>All that was sent, each byte a character.</summary>
    public string Sent => string.Concat(_sent.Select(s => s.Command));

    public IReadOnlyList<UpsStatus> Readings => [.. _events.OfType<StatusRead>().Select(e => e.Status)];

    public IReadOnlyList<string> Notes => [.. _events.OfType<StatusNote>().Select(e => e.Text)];

    /// <summary>The only reading.</summary>
    public UpsStatus Status => Assert.Single(Readings);

    public StatusEndKind? Ending => Reader.Ending?.Kind;

    /// <summary>Called with every byte that is sent.</summary>
    public Action<char> Unit { get; set; } = _ => { };

    void IEventSink.Report(EngineEvent value) => _events.Add(value);

    /// <summary>The unit says something some seconds from now, all at one time.</summary>
    public UpsLinkBench Say(double after, string text) => In(after, () => Feed(text));

    /// <summary>The unit says something character by character, as the line's speed has it.</summary>
    public UpsLinkBench Speak(double after, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Say(after + ((i + 1) * 10 / 2400.0), text.Substring(i, 1));
        }

        return this;
    }

    /// <summary>Does something some seconds from now.</summary>
    public UpsLinkBench In(double after, Action action)
    {
        _timers.Add((_now + TimeSpan.FromSeconds(after), _order++), action);
        return this;
    }

    /// <summary>Lets time pass until the reading is over, or for the time given.</summary>
    public UpsLinkBench Run(double seconds)
    {
        var end = _now + TimeSpan.FromSeconds(seconds);
        if (_now == Zero && _sent.Count == 0 && !Reader.IsOver)
        {
            Feed(string.Empty);
        }

        for (var idle = 0; !Reader.IsOver;)
        {
            var next = _timers.Count > 0 ? _timers.First().Key : (At: TimeSpan.MaxValue, 0);
            var at = next.At < Reader.WakeAt ? next.At : Reader.WakeAt;
            if (at > end)
            {
                _now = end;
                break;
            }

            idle = at > _now || next.At == at ? 0 : idle + 1;
            Assert.True(idle < 10, "The machine wants to be woken again and again for nothing.");
            _now = at > _now ? at : _now;
            if (next.At <= _now)
            {
                var action = _timers[next];
                _timers.Remove(next);
                action();
            }
            else
            {
                Feed(string.Empty);
            }
        }

        return this;
    }

    /// <summary>Runs to the end, which has to come.</summary>
    public UpsLinkBench RunToEnd()
    {
        Run(100_000);
        Assert.True(Reader.IsOver, "The reading never ends.");
        return this;
    }

    public UpsLinkBench Cancel()
    {
        Reader.Cancel(_now);
        return Collect();
    }

    public UpsLinkBench Feed(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        Reader.Feed(_now, bytes, bytes.Length);
        return Collect();
    }

    private UpsLinkBench Collect()
    {
        while (Reader.TakeOutput() is { } bytes)
        {
            Assert.Single(bytes);
            Assert.True(Reader.MaySend(bytes), $"sent {bytes[0]:x2}");
            _sent.Add((Now, (char)bytes[0]));
            Unit((char)bytes[0]);
        }

        return this;
    }
}
