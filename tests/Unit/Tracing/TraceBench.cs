using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ApcUps.Tracing;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>A tracer, a clock that the test sets, and what came of it.</summary>
public sealed class TraceBench : IEventSink
{
    public static readonly DateTime Began = new(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc);

    private static readonly TimeSpan Start = TimeSpan.FromHours(1);

    public TraceBench(int? baudRate = 9600, double? seconds = null)
    {
        Tracer = new(new("COM3", baudRate, Start, Began, seconds is { } s ? TimeSpan.FromSeconds(s) : null), this);
        Tracer.Feed(Now, [], 0);
    }

    public LineTracer Tracer { get; }

    public List<UpsTraceEntry> Entries { get; } = new();

    public TimeSpan Now { get; private set; } = Start;

    public bool SentAnything { get; private set; }

    public string[] Texts => [.. Entries.Select(e => e.Text)];

    public UpsTraceEntry Last => Entries[Entries.Count - 1];

    public static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", string.Empty));

    public TraceBench Say(string text) => Say(Encoding.Latin1.GetBytes(text));

    public TraceBench Say(byte[] bytes)
    {
        Feed(bytes);
        return this;
    }

    /// <summary>Lets time pass, waking the tracer when it wants to be woken, as a runner does.</summary>
    public TraceBench Wait(double seconds)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        for (var wakes = 0; !Tracer.IsOver && Tracer.WakeAt <= end; wakes++)
        {
            if (wakes > 100)
            {
                throw new InvalidOperationException("The tracer wants to be woken for ever.");
            }

            Now = Tracer.WakeAt > Now ? Tracer.WakeAt : Now;
            Feed([]);
        }

        Now = end;
        return this;
    }

    public void Report(EngineEvent value) => Entries.Add(((EntryHeard)value).Entry);

    private void Feed(byte[] bytes)
    {
        // What lies behind the count belongs to nobody.
        byte[] buffer = [.. bytes, 0x43, 0x43, 0x43];
        Tracer.Feed(Now, buffer, bytes.Length);
        SentAnything |= Tracer.TakeOutput() is not null;
    }
}
