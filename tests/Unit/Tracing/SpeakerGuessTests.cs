using System.Linq;
using ApcUps.Tests.Unit.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>Loader, text of others, and how one guess follows another.</summary>
public class SpeakerGuessTests
{
    [Fact]
    public void Guess_RealConsole_IsALoaderFromItsBannerOn()
    {
        var bench = new TraceBench().Say(Ear.Console).Wait(1);
        Assert.All(bench.Entries, e => Assert.Equal(UpsSpeaker.Loader, e.Guess));
        Assert.Equal("A loader's banner: the unit has restarted.", bench.Entries[0].Reason);
    }

    [Fact]
    public void Guess_LoaderThatAsks_SaysSo()
    {
        var bench = new TraceBench().Say(" No Application in memory\r\n").Wait(2);
        Assert.Equal("It says that the unit has no application.", bench.Last.Reason);
        bench.Say("C").Wait(2);
        Assert.Equal((UpsSpeaker.Loader, "It asks for a transfer with C."), (bench.Last.Guess, bench.Last.Reason));
        bench.Say("Error XModem retry count exceeded\r\n");
        Assert.Equal("It says that no transfer came or that one failed.", bench.Last.Reason);
    }

    [Theory]
    [InlineData("C", "It asks for a transfer with C.")]
    [InlineData("\u0015", "It asks for a transfer with NAK.")]
    public void Guess_RowOfRequestsAlone_IsALoaderAtTheThird(string request, string reason)
    {
        var bench = new TraceBench();
        for (var i = 0; i < 3; i++)
        {
            bench.Say(request).Wait(3);
        }

        Assert.Equal([UpsSpeaker.Unknown, UpsSpeaker.Unknown, UpsSpeaker.Loader], bench.Entries.Select(e => e.Guess));
        Assert.Equal(reason, bench.Last.Reason);
    }

    [Fact]
    public void Guess_RowThenItsErrorLine_StaysALoader()
    {
        var bench = new TraceBench().Say("hello there\r\nC").Wait(3).Say("C").Wait(3).Say("C").Wait(3).Say("\r\n").Wait(3);
        Assert.Equal(UpsSpeaker.Loader, bench.Last.Guess);
        Assert.Equal(UpsSpeaker.Loader, bench.Say("CCCCCCCCC\r\n").Last.Guess);
    }

    [Theory]
    [InlineData("APC\r\n")]
    [InlineData("A P C\r\n")]
    [InlineData("CCCP\r\n")]
    [InlineData("login: ")]
    [InlineData("C")]
    [InlineData("CC")]
    [InlineData("CRC error\r\n")]
    [InlineData("A:/CCC\r\n")]
    public void Guess_TextWithC_IsNoLoader(string text) => Assert.Equal(UpsSpeaker.Unknown, new TraceBench().Say(text).Wait(3).Last.Guess);

    [Fact]
    public void Guess_TextOfOthersBehindALoader_IsNoLoaderAnyMore()
    {
        var bench = new TraceBench().Say(Ear.Console + "\r\n").Say("Ubuntu 24.04 LTS\r\n");
        Assert.Equal(UpsSpeaker.Unknown, bench.Last.Guess);
        Assert.Equal("Text that is typical of no protocol known to ApcUps.", bench.Last.Reason);
    }

    [Fact]
    public void Guess_ApplicationStarts_IsTheLoadersWord()
    {
        var bench = new TraceBench().Say("UPS Application\r\n");
        Assert.Equal((UpsSpeaker.Loader, "It says that the unit's application starts."), (bench.Last.Guess, bench.Last.Reason));
    }

    [Fact]
    public void Guess_ApplicationAtRestWithoutLineEnd_IsKnownOnceTheLineRested()
    {
        var bench = new TraceBench().Say("UPS Application").Wait(5).Say("\r\n");
        Assert.Equal([UpsSpeaker.Unknown, UpsSpeaker.Loader], bench.Entries.Select(e => e.Guess));
    }

    [Fact]
    public void Guess_FramesBehindALoader_TakeOver()
    {
        var bench = new TraceBench().Say(Ear.Console + "\r\n").Wait(2).Say(TraceBench.Hex("0103020008B982")).Wait(1);
        Assert.Equal(UpsSpeaker.Modbus, bench.Last.Guess);
        Assert.Equal(UpsSpeaker.Loader, bench.Say("\r\n No Application in memory\r\n").Last.Guess);
    }

    [Fact]
    public void Guess_FrameThatEndsWithALineFeed_IsNoLineOfTheLoader() => Assert.Equal(
        UpsSpeaker.Modbus, new TraceBench().Say(" No Application in memory\r\n").Wait(1).Say(TraceBench.Hex("01030200E8B80A")).Wait(1).Last.Guess);

    [Fact]
    public void Guess_NothingTelling_HasNoReason()
    {
        var entry = new TraceBench().Say("\u00ff").Wait(1).Last;
        Assert.Equal(UpsSpeaker.Unknown, entry.Guess);
        Assert.Null(entry.Reason);
    }
}
