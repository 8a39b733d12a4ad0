using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class LinePaceTests
{
    private static readonly TimeSpan ByteTime = TimeSpan.FromTicks(10417);
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(50);
    private readonly Recorder _machine = new();

    [Fact]
    public void Feed_Burst_ArrivesAByteTimeApart()
    {
        var pace = new LinePace(_machine, 9600);
        pace.Feed(Start, [1, 2, 3], 3);
        Assert.Equal(Start + ByteTime, pace.WakeAt);
        Run(pace, Start, Start + 5 * ByteTime);

        Assert.Equal([(Start + ByteTime, (byte)1), (Start + 2 * ByteTime, (byte)2), (Start + 3 * ByteTime, (byte)3)], _machine.Heard);
    }

    [Fact]
    public void Feed_LateHost_StillTellsTheTrueMoments()
    {
        var pace = new LinePace(_machine, 9600);
        pace.Feed(Start, [1, 2, 3], 3);
        pace.Feed(Start + TimeSpan.FromSeconds(1), [], 0);

        Assert.Equal([Start + ByteTime, Start + 2 * ByteTime, Start + 3 * ByteTime], _machine.Heard.Select(h => h.At));
    }

    [Fact]
    public void Feed_BytesWhileOthersArrive_QueueBehindThem()
    {
        var pace = new LinePace(_machine, 9600);
        pace.Feed(Start, [1, 2], 2);
        pace.Feed(Start + ByteTime, [3], 1);
        pace.Feed(Start + TimeSpan.FromSeconds(1), [], 0);

        Assert.Equal([Start + ByteTime, Start + 2 * ByteTime, Start + 3 * ByteTime], _machine.Heard.Select(h => h.At));
    }

    [Fact]
    public void TakeOutput_Burst_LeavesAByteTimeApart()
    {
        var pace = new LinePace(_machine, 9600);
        pace.Feed(Start, [], 0);
        _machine.Say(Start + ByteTime, 7, 8, 9);

        var released = Run(pace, Start, Start + 10 * ByteTime);
        Assert.Equal([(Start + 2 * ByteTime, (byte)7), (Start + 3 * ByteTime, (byte)8), (Start + 4 * ByteTime, (byte)9)], released);
    }

    [Fact]
    public void TakeOutput_LateHost_ReleasesAllThatIsDueAndNoMore()
    {
        var pace = new LinePace(_machine, 9600);
        pace.Feed(Start, [], 0);
        _machine.Say(Start, 7, 8, 9);
        pace.Feed(Start + 2 * ByteTime, [], 0);

        Assert.Equal([7, 8], pace.TakeOutput()!);
        Assert.Null(pace.TakeOutput());
        Assert.Equal(Start + 3 * ByteTime, pace.WakeAt);
    }

    [Fact]
    public void Answers_ManyRoundsOfALateHost_DoNotAddUpItsLateness()
    {
        _machine.Echo = true;
        var pace = new LinePace(_machine, 9600);
        pace.Feed(Start, [.. new byte[1000]], 1000);
        var now = Start;
        while (now < Start + 1100 * ByteTime)
        {
            now += TimeSpan.FromMilliseconds(3.7);
            pace.Feed(now, [], 0);
            pace.TakeOutput();
        }

        Assert.Equal(Start + 1000 * ByteTime, _machine.Heard[^1].At);
        Assert.Equal(1000, _machine.Heard.Count);
    }

    [Fact]
    public void NoBaudRate_Bytes_PassAtOnce()
    {
        _machine.Echo = true;
        var pace = new LinePace(_machine, null);
        pace.Feed(Start, [1, 2, 3], 3);

        Assert.Equal([1, 2, 3], pace.TakeOutput()!);
    }

    [Fact]
    public void Feed_First_BeginsTheMachineAtThatTime()
    {
        using var loader = new SimulatedLoader(new());
        var pace = new LinePace(loader, 9600);
        var rig = new MachineRig(pace);
        rig.Run(1);

        Assert.Equal("\r\n\r\n No Application in memory\r\nC", rig.AllText);
    }

    [Fact]
    public void Transfer_At9600_TakesTheTimeOfItsBytes()
    {
        using var loader = new SimulatedLoader(new() { Timings = new() { SectionPause = TimeSpan.Zero } });
        var rig = new MachineRig(new LinePace(loader, 9600));
        rig.Run(1);
        var start = rig.Now;
        rig.SendImage(SyntheticFirmware.Create(17, "07.1", 100));

        Assert.Equal(100 * 134 * ByteTime, rig.Now - start);
    }

    [Fact]
    public void Create_NoSpeed_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new LinePace(_machine, 0));

    private static List<(TimeSpan At, byte Value)> Run(LinePace pace, TimeSpan from, TimeSpan to)
    {
        var released = new List<(TimeSpan, byte)>();
        for (var now = from; now <= to; now = pace.WakeAt)
        {
            pace.Feed(now, [], 0);
            released.AddRange((pace.TakeOutput() ?? []).Select(b => (now, b)));
        }

        return released;
    }

    private sealed class Recorder : ILineMachine
    {
        private readonly Queue<byte[]> _output = new();
        private byte[] _planned = [];

        public bool Echo { get; set; }

        public List<(TimeSpan At, byte Value)> Heard { get; } = [];

        public bool IsOver => false;

        public TimeSpan WakeAt { get; private set; } = TimeSpan.MaxValue;

        public void Say(TimeSpan at, params byte[] bytes)
        {
            WakeAt = at;
            _planned = bytes;
        }

        public void Feed(TimeSpan now, byte[] buffer, int count)
        {
            Heard.AddRange(buffer.Take(count).Select(b => (now, b)));
            if (Echo && count > 0)
            {
                _output.Enqueue(buffer[..count]);
            }

            if (now >= WakeAt)
            {
                WakeAt = TimeSpan.MaxValue;
                _output.Enqueue(_planned);
            }
        }

        public byte[]? TakeOutput() => _output.Count == 0 ? null : _output.Dequeue();

        public void Cancel(TimeSpan now)
        {
        }
    }
}
