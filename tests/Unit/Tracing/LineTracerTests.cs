using System;
using System.Linq;
using ApcUps.Tests.Unit.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Tracing;

public class LineTracerTests
{
    [Fact]
    public void Tracer_LinesInOneRead_AreEntriesOfTheirOwn() =>
        Assert.Equal(["Version 07.20<0D><0A>", "<0D><0A>", "4.5G"], new TraceBench().Say("Version 07.20\r\n\r\n4.5G").Wait(1).Texts);

    [Fact]
    public void Tracer_Entry_SaysWhatWasHeardWhereAndWhen()
    {
        var bench = new TraceBench().Wait(2).Say("C").Say("\u0015").Wait(1);
        var entry = Assert.Single(bench.Entries);
        Assert.Equal("COM3", entry.Port);
        Assert.Equal(9600, entry.BaudRate);
        Assert.Equal(TimeSpan.FromSeconds(2), entry.Elapsed);
        Assert.Equal(TraceBench.Began.AddSeconds(2), entry.Time);
        Assert.Equal(DateTimeKind.Utc, entry.Time.Kind);
        Assert.Equal("C<15>", entry.Text);
        Assert.Equal("43 15", entry.Hex);
        Assert.Equal(2, entry.Count);
        Assert.Equal(2, bench.Tracer.Count);
    }

    [Fact]
    public void Tracer_EntryInPieces_HasTheTimeOfItsFirstByte()
    {
        var bench = new TraceBench().Wait(1).Say("a").Wait(0.04).Say("b").Wait(0.04).Say("c\n");
        Assert.Equal("abc<0A>", Assert.Single(bench.Entries).Text);
        Assert.Equal(TimeSpan.FromSeconds(1), bench.Last.Elapsed);
    }

    [Theory]
    [InlineData(9600, 0.049, "ab")]
    [InlineData(9600, 0.05, "a", "b")]
    [InlineData(null, 0.05, "a", "b")]
    [InlineData(300, 0.09, "ab")]
    [InlineData(300, 0.1, "a", "b")]
    public void Tracer_Pause_EndsAnEntryByTheLinesSpeed(int? baudRate, double pause, params string[] texts) =>
        Assert.Equal(texts, new TraceBench(baudRate).Say("a").Wait(pause).Say("b").Wait(1).Texts);

    [Fact]
    public void Tracer_PauseSeenLate_StillPartsTheEntries()
    {
        var bench = new TraceBench();
        bench.Tracer.Feed(bench.Now, [0x61], 1);
        bench.Tracer.Feed(bench.Now + TimeSpan.FromSeconds(1), [0x62, 0x0a], 2);
        Assert.Equal(["a", "b<0A>"], bench.Texts);
    }

    [Fact]
    public void Tracer_RestingLine_AsksForNoWaking()
    {
        var bench = new TraceBench().Say("a").Wait(1);
        Assert.Equal(TimeSpan.MaxValue, bench.Tracer.WakeAt);
    }

    [Fact]
    public void Tracer_LongStream_IsCutAt64Bytes() =>
        Assert.Equal([64, 64, 2], new TraceBench().Say(new string('x', 130)).Wait(1).Entries.Select(e => e.Count));

    [Theory]
    [InlineData("CCCCCCCCC\r\nError", "CCCCCCCCC<0D><0A>", "Error")]
    [InlineData("CCCError", "CCC", "Error")]
    [InlineData("CCC\rCCC\n", "CCC<0D>", "CCC<0A>")]
    [InlineData("CCheck", "CCheck")]
    [InlineData("\r\nCCCCC", "<0D><0A>", "CCCCC")]
    [InlineData("ACCCD", "ACCCD")]
    [InlineData("C\rCCD", "C<0D>CCD")]
    public void Tracer_RowOfC_IsAnEntryOfItsOwn(string said, params string[] texts) =>
        Assert.Equal(texts, new TraceBench().Say(said).Wait(1).Texts);

    [Theory]
    [InlineData("000A108003ED07090001004000F802FE042104", 1)]
    [InlineData("FF 0A", 1)]
    [InlineData("FF 41 0A 42", 2)]
    [InlineData("09 09 0D 0A 42", 2)]
    public void Tracer_LineFeed_EndsTextAndNoFrame(string hex, int entries) =>
        Assert.Equal(entries, new TraceBench().Say(TraceBench.Hex(hex)).Wait(1).Entries.Count);

    [Fact]
    public void Tracer_TimeUp_GivesWhatIsPendingAndIsOver()
    {
        var bench = new TraceBench(seconds: 3).Wait(2.99).Say("half a li");
        Assert.Empty(bench.Entries);
        Assert.False(bench.Tracer.IsOver);
        bench.Wait(0.02);
        Assert.True(bench.Tracer.IsOver);
        Assert.Equal("half a li", bench.Last.Text);
    }

    [Fact]
    public void Tracer_BytesThatComeAsTimeIsUp_AreStillHeard()
    {
        var bench = new TraceBench(seconds: 3);
        bench.Tracer.Feed(bench.Now + TimeSpan.FromSeconds(4), [0x61, 0x62], 2);
        Assert.Equal("ab", bench.Last.Text);
        Assert.True(bench.Tracer.IsOver);
    }

    [Fact]
    public void Tracer_Cancelled_GivesWhatIsPendingOnceAndHearsNoMore()
    {
        var bench = new TraceBench().Say("half");
        bench.Tracer.Cancel(bench.Now);
        bench.Tracer.Cancel(bench.Now);
        bench.Say("more");
        Assert.True(bench.Tracer.IsOver);
        Assert.Equal(["half"], bench.Texts);
        Assert.Equal(4, bench.Tracer.Count);
    }

    [Fact]
    public void Tracer_NothingHeard_GivesNothingAndEnds()
    {
        var bench = new TraceBench(seconds: 1).Wait(2);
        Assert.True(bench.Tracer.IsOver);
        Assert.Empty(bench.Entries);
        Assert.Equal(0, bench.Tracer.Count);
    }

    [Fact]
    public void Tracer_RealConsole_IsReadLineByLine()
    {
        var bench = new TraceBench().Say(Ear.Console).Wait(1);
        Assert.Equal("APC(R)2009 Download Manager<0D><0A>", bench.Texts[0]);
        Assert.Contains("CCCCCCCCC<0D><0A>", bench.Texts);
        Assert.Equal(Ear.Console.Length, bench.Entries.Sum(e => e.Count));
    }
}
