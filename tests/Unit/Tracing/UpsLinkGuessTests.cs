using System.Linq;
using Xunit;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>UPS-Link, with lines and alerts as real units send them.</summary>
public class UpsLinkGuessTests
{
    private const string Commands = "3.!$%+?=#|.\u0001\u000e\u001a')+-789>@ABCDEFGKLMNOPQRSUVWXYZabcdefgjklmnopqrsuxyz~\u007f\r\n";

    [Theory]
    [InlineData("!", "The UPS-Link alert ! alone: it went to battery.")]
    [InlineData("!!", "The UPS-Link alert ! alone: it went to battery.")]
    [InlineData("$", "The UPS-Link alert $ alone: the mains are back.")]
    [InlineData("%", "The UPS-Link alert % alone: the battery is low.")]
    [InlineData("+", "The UPS-Link alert + alone: the battery is no longer low.")]
    [InlineData("?", "The UPS-Link alert ? alone: something is not normal, such as an overload, or it was turned on within ten minutes.")]
    [InlineData("=", "The UPS-Link alert = alone: what was not normal is over.")]
    [InlineData("*", "The UPS-Link alert * alone: it is about to turn the load off.")]
    [InlineData("#", "The UPS-Link alert # alone: the battery must be replaced.")]
    [InlineData("&", "The UPS-Link alert & alone: its Measure-UPS sees a limit passed or a contact changed.")]
    [InlineData("|", "The UPS-Link alert | alone: a setting was changed.")]
    public void Guess_AlertAlone_IsUpsLink(string alert, string reason)
    {
        foreach (var baudRate in new int?[] { 2400, null })
        {
            var bench = new TraceBench(baudRate).Say(alert).Wait(1);
            Assert.Equal((UpsSpeaker.UpsLink, reason), (bench.Last.Guess, bench.Last.Reason));
        }
    }

    [Theory]
    [InlineData(9600, "!")]
    [InlineData(2400, "$ ")]
    [InlineData(2400, "a!")]
    [InlineData(2400, "!!!!")]
    [InlineData(2400, "~")]
    [InlineData(2400, "C")]
    public void Guess_CharacterThatIsNoAlertAlone_IsUnknown(int baudRate, string text) =>
        Assert.Equal(UpsSpeaker.Unknown, new TraceBench(baudRate).Say(text).Wait(1).Last.Guess);

    [Theory]
    [InlineData("SM\r\n")]
    [InlineData("NA\r\n")]
    [InlineData("SM\n")]
    [InlineData("BYE\r\n")]
    [InlineData("SM\r\nFWI\r\n08\r\nUPS_IDEN\r\n")]
    [InlineData("0112:\r\n")]
    [InlineData(">>>>:\r\n")]
    [InlineData("00%25:\r\n")]
    [InlineData("Smart-UPS 1500 RM\r\n")]
    [InlineData("(C) APCC\r\n")]
    [InlineData("08\r\n231.8\r\n")]
    [InlineData("AS0546231334\r\n617.3.I\r\n")]
    [InlineData("11/15/05\r\n27.47\r\n")]
    [InlineData(Commands)]
    [InlineData("#uD43132135138129uM43230234239224\r\n")]
    public void Guess_AnswersAtItsOwnSpeed_AreUpsLink(string lines)
    {
        var bench = new TraceBench(2400).Say(lines);
        Assert.Equal((UpsSpeaker.UpsLink, "Lines as a UPS-Link unit answers them."), (bench.Last.Guess, bench.Last.Reason));
        Assert.Equal(UpsSpeaker.UpsLink, new TraceBench(null).Say(lines).Last.Guess);
    }

    [Theory]
    [InlineData("08\r\n")]
    [InlineData("OK\r\n")]
    [InlineData("NO\r\n")]
    [InlineData("231.8 V\r\n50 Hz mains\r\n")]
    [InlineData("NA\r\nNT login for station\r\n")]
    [InlineData("SMART and simple\r\n")]
    [InlineData("1.2.3\r\n")]
    public void Guess_LinesThatOthersPrintToo_AreUnknown(string lines) =>
        Assert.Equal(UpsSpeaker.Unknown, new TraceBench(2400).Say(lines).Last.Guess);

    [Fact]
    public void Guess_AnswersAtAnotherSpeed_MustConvinceMore()
    {
        var bench = new TraceBench(9600).Say("SM\r\n");
        Assert.Equal(UpsSpeaker.Unknown, bench.Last.Guess);
        Assert.Equal(UpsSpeaker.UpsLink, bench.Say("08\r\n231.8\r\n").Last.Guess);
    }

    [Fact]
    public void Guess_ShortAnswersBehindAnAlert_StayUpsLink()
    {
        var bench = new TraceBench(2400).Say("!").Wait(30).Say("FWI\r\n").Wait(1).Say("H\r\n");
        Assert.Equal(UpsSpeaker.UpsLink, bench.Last.Guess);
    }

    [Fact]
    public void Guess_SecondAlert_GivesTheNewReason() => Assert.Equal(
        "The UPS-Link alert $ alone: the mains are back.", new TraceBench(2400).Say("!").Wait(9).Say("$").Wait(1).Last.Reason);

    [Fact]
    public void Guess_AlertAfterTextOfOthers_IsUpsLink()
    {
        var bench = new TraceBench(2400).Say(string.Concat(Enumerable.Repeat("hello there\r\n", 9))).Wait(1);
        Assert.Equal(UpsSpeaker.UpsLink, bench.Say("SM\r\n").Last.Guess);
        Assert.Equal(UpsSpeaker.Unknown, bench.Say("hello there\r\n").Wait(1).Last.Guess);
        Assert.Equal(UpsSpeaker.UpsLink, bench.Say("!").Wait(1).Last.Guess);
    }

    [Fact]
    public void Guess_TextOfOthers_WearsTheGuessDown()
    {
        var bench = new TraceBench(2400).Say(string.Concat(Enumerable.Repeat(Commands, 20)));
        Assert.Equal(UpsSpeaker.UpsLink, bench.Say("UPS_IDEN of mine\r\n").Last.Guess);
        Assert.Equal(UpsSpeaker.Unknown, bench.Say(string.Concat(Enumerable.Repeat("Ubuntu 24.04 LTS\r\n", 7))).Last.Guess);
    }

    [Fact]
    public void Guess_AlertCharacterOfARestartingLoader_DoesNotMakeItUpsLink()
    {
        var bench = new TraceBench(null).Say(" No Application in memory\r\n").Wait(2).Say("*").Wait(1);
        Assert.Equal(UpsSpeaker.Loader, bench.Last.Guess);
    }
}
