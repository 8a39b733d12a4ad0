using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.Microlink;

namespace ApcUps.Tests.Unit.Status.Microlink;

/// <summary>A reader at one end of a line, a unit at the other, and the test's clock between them, as LineRunner does it.</summary>
public sealed class ReaderBench : IEventSink
{
    private static readonly byte[] Nothing = [];
    private TimeSpan _start;

    public ReaderBench(TestUnit unit, StatusRequest? request = null, MicrolinkOpening opening = MicrolinkOpening.Reconnect)
    {
        Unit = unit;
        Request = request ?? new();
        Reader = new(Request, this, opening);
    }

    /// <summary>The unit at the other end; a test may move the cable.</summary>
    public TestUnit Unit { get; set; }

    public StatusRequest Request { get; }

    public MicrolinkReader Reader { get; }

    public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

    public TimeSpan Elapsed => Now - _start;

    public List<(TimeSpan At, byte[] Bytes)> Sent { get; } = new();

    public List<(TimeSpan At, UpsStatus Status)> Readings { get; } = new();

    public List<string> Notes { get; } = new();

    public UpsStatus Status => Readings.Single().Status;

    public string SentText => string.Join(" ", Sent.Select(s => Convert.ToHexString(s.Bytes)));

    public byte Last => Sent[^1].Bytes[^1];

    public StatusEnd Ending => Reader.Ending!;

    /// <summary>Asked before each step; true cancels.</summary>
    public Func<bool> Cancels { get; set; } = () => false;

    public bool WasCancelled { get; private set; }

    /// <summary>The largest slice that is fed at once.</summary>
    public int Slice { get; set; } = int.MaxValue;

    public void Report(EngineEvent value)
    {
        if (value is StatusRead read)
        {
            Readings.Add((Elapsed, read.Status));
        }
        else if (value is StatusNote note)
        {
            Notes.Add(note.Text);
        }
    }

    /// <summary>Runs to the end, or to a moment; fails if neither comes.</summary>
    public ReaderBench Run(double? seconds = null)
    {
        if (Sent.Count == 0)
        {
            _start = Now;
            Reader.Feed(Now, Nothing, 0);
        }

        for (var steps = 0; steps < 200_000; steps++)
        {
            if (!WasCancelled && Reader.Ending is null && Cancels())
            {
                WasCancelled = true;
                Reader.Cancel(Now);
            }

            Deliver();
            if (Reader.IsOver || Elapsed.TotalSeconds >= seconds)
            {
                return this;
            }

            var next = new[] { Reader.WakeAt, Unit.NextAt, Now + TimeSpan.FromMilliseconds(100) }.Min();
            Now = next > Now ? next : Now;
            Feed(Unit.Take(Now));
        }

        throw new InvalidOperationException("The reader does not come to an end.");
    }

    private void Feed(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            Reader.Feed(Now, Nothing, 0);
        }

        for (var i = 0; i < bytes.Length; i += Math.Min(Slice, bytes.Length - i))
        {
            byte[] slice = [.. bytes.Skip(i).Take(Slice)];
            Reader.Feed(Now, slice, slice.Length);
        }
    }

    private void Deliver()
    {
        while (Reader.TakeOutput() is { } bytes)
        {
            if (!Reader.MaySend(bytes))
            {
                throw new InvalidOperationException($"{Convert.ToHexString(bytes)} is not on the whitelist.");
            }

            Sent.Add((Elapsed, bytes));
            Unit.Hear(Now, bytes);
        }
    }
}
