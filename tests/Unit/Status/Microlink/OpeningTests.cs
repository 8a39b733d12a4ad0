using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class OpeningTests
{
    [Fact]
    public void Silence_FourRoundsThenNoAnswer()
    {
        var bench = new ReaderBench(new(TestMaps.Small()) { IsMute = true }).Run();
        Assert.Equal("F7FD F7FD F7FD F7FD", bench.SentText);
        Assert.Equal([0.0, 1, 2, 3], bench.Sent.Select(s => s.At.TotalSeconds));
        Assert.Equal(StatusEndKind.NoAnswer, bench.Ending.Kind);
        Assert.Equal(4.0, bench.Elapsed.TotalSeconds);
        Assert.Empty(bench.Readings);
    }

    [Fact]
    public void Garbage_FourRoundsThenGarbled()
    {
        var bench = new ReaderBench(new(TestMaps.Small()) { Spoil = (_, frame) => [.. frame.Select(b => (byte)(b ^ 0x55))] }).Run();
        Assert.Equal("F7FD F7FD F7FD F7FD", bench.SentText);
        Assert.Equal(StatusEndKind.Garbled, bench.Ending.Kind);
        Assert.False(bench.Reader.HasAnswered);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void RoundsLost_TheNextOneSucceeds(int lost)
    {
        var bench = new ReaderBench(new(TestMaps.Small()) { Spoil = (n, frame) => n <= lost ? null : frame }).Run();
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        Assert.Equal(lost + 1, bench.Sent.Count(s => s.Bytes.Length == 2));
    }

    [Fact]
    public void OnlyAnOldSessionsRow_IsAnAnswerButNoReading()
    {
        var row = Hex.Bytes("7F0000000019C90013004E0000017900003190");
        var bench = new ReaderBench(new(TestMaps.Small()) { Spoil = (_, _) => row }).Run();
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending.Kind);
        Assert.True(bench.Reader.HasAnswered);
        Assert.Equal("F7FD F7FD F7FD F7FD F7", bench.SentText);
    }

    [Fact]
    public void BytesBeforeTheFirstWord_AreNoAnswer()
    {
        var unit = new TestUnit(TestMaps.Small());
        var bench = new ReaderBench(unit);
        var row0 = unit.Frame(0);
        bench.Reader.Feed(TimeSpan.Zero, row0, row0.Length);
        Assert.False(bench.Reader.HasAnswered);
        Assert.Equal([0xf7, 0xfd], bench.Reader.TakeOutput()!);
        Assert.Null(bench.Reader.TakeOutput());
    }

    [Fact]
    public void LateRow0_BothAnswersAreSortedOut()
    {
        // Row 0 takes 1.1 s: it comes behind the second round's STOP and INIT, whose own row 0 follows.
        var unit = new TestUnit(TestMaps.Small()) { Delay = TimeSpan.FromSeconds(1.1) };
        unit.Spoil = (n, frame) =>
        {
            unit.Delay = n < 2 ? unit.Delay : TimeSpan.FromMilliseconds(130);
            return frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        Assert.Equal(100.0, bench.Status.ChargePercent);
        Assert.Equal(1, bench.Unit.Passwords);
    }

    [Fact]
    public void Cancel_BeforeAnythingWasSent_SendsNothing()
    {
        var bench = new ReaderBench(new(TestMaps.Small()));
        bench.Reader.Cancel(TimeSpan.Zero);
        Assert.True(bench.Reader.IsOver);
        Assert.Null(bench.Reader.TakeOutput());
        Assert.Equal(StatusEndKind.Cancelled, bench.Ending.Kind);
        bench.Reader.Feed(TimeSpan.Zero, [], 0);
        Assert.Null(bench.Reader.TakeOutput());
    }
}
