using System;
using ApcUps.Status;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class ProbeTests
{
    [Fact]
    public void Unit_IsReadLikeAnyOther()
    {
        var bench = Probe(_ => { });
        Assert.StartsWith("FD FE FE ", bench.SentText, StringComparison.Ordinal);
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        Assert.Equal(0xf7, bench.Last);
    }

    [Fact]
    public void Silence_OneInitAndNothingElse()
    {
        var bench = Probe(unit => unit.IsMute = true);
        Assert.Equal("FD", bench.SentText);
        Assert.Equal(StatusEndKind.NoAnswer, bench.Ending.Kind);
        Assert.Equal(1.0, bench.Elapsed.TotalSeconds);
        Assert.False(bench.Reader.HasAnswered);
        Assert.Empty(bench.Readings);
    }

    [Theory]
    [InlineData("21")]
    [InlineData("4E410D0A")]
    [InlineData("000A108003ED07090001004000F802FE042105")]
    [InlineData("000A108003ED07010001004000F802FE0429FE")]
    [InlineData("7F0000000019C90013004E0000017900003191")]
    [InlineData("7F0000000019C90013004E0000017900003190 0D0A")]
    public void OtherBytes_OneInitAndNothingElse(string hex)
    {
        var bench = Probe(unit => unit.Spoil = (_, _) => Hex.Bytes(hex));
        Assert.Equal("FD", bench.SentText);
        Assert.Equal(StatusEndKind.Garbled, bench.Ending.Kind);
        Assert.Equal(1.0, bench.Elapsed.TotalSeconds);
        Assert.False(bench.Reader.HasAnswered);
        Assert.Empty(bench.Readings);
    }

    [Fact]
    public void OldSession_IsEndedAndBegunAnew()
    {
        var unit = new TestUnit(TestMaps.Full());
        var before = new ReaderBench(unit).Run(1);
        Assert.True(unit.Row > 1);
        var bench = new ReaderBench(unit, opening: MicrolinkOpening.Probe) { Now = before.Now }.Run();
        Assert.StartsWith("FD F7FD FE ", bench.SentText, StringComparison.Ordinal);
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
    }

    [Theory]
    [InlineData(0.5, StatusEndKind.Cancelled)]
    public void CancelledBeforeAnAnswer_NothingMoreIsSent(double seconds, StatusEndKind kind)
    {
        var unit = new TestUnit(TestMaps.Full()) { IsMute = true };
        var bench = new ReaderBench(unit, opening: MicrolinkOpening.Probe);
        bench.Cancels = () => bench.Elapsed.TotalSeconds >= seconds;
        bench.Run();
        Assert.Equal("FD", bench.SentText);
        Assert.Equal(kind, bench.Ending.Kind);
    }

    [Theory]
    [InlineData(true, StatusEndKind.NoAnswer)]
    [InlineData(false, StatusEndKind.Garbled)]
    public void TimeUpBeforeAnAnswer_NothingMoreIsSent(bool mute, StatusEndKind kind)
    {
        var unit = new TestUnit(TestMaps.Full()) { IsMute = mute, Spoil = (_, _) => [0x21] };
        var bench = new ReaderBench(unit, new() { Timeout = TimeSpan.FromSeconds(0.3) }, MicrolinkOpening.Probe).Run();
        Assert.Equal("FD", bench.SentText);
        Assert.Equal(kind, bench.Ending.Kind);
        Assert.Equal(0.3, bench.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Whitelist_BeforeAnAnswer_IsOneInit()
    {
        var reader = new MicrolinkReader(new(), new ReaderBench(new(TestMaps.Small())), MicrolinkOpening.Probe);
        reader.Feed(TimeSpan.Zero, [], 0);
        Assert.True(reader.MaySend([0xfd]));
        Assert.False(reader.MaySend([0xf7]));
        Assert.False(reader.MaySend([0xfe]));
        Assert.False(reader.MaySend([0xf7, 0xfd]));
    }

    private static ReaderBench Probe(Action<TestUnit> change)
    {
        var unit = new TestUnit(TestMaps.Full());
        change(unit);
        return new ReaderBench(unit, opening: MicrolinkOpening.Probe).Run();
    }
}
