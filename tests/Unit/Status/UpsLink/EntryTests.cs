using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>Getting into smart mode: five times Y and ESC, 15 s on a silent line.</summary>
public class EntryTests
{
    [Fact]
    public void Entry_Silence_GivesUpAfter15SecondsWithoutAnAnswer()
    {
        var bench = new UpsLinkBench().RunToEnd();
        Assert.Equal("Y\u001bY\u001bY\u001bY\u001bY\u001b", bench.Sent);
        Assert.Equal([0, 1.5, 3, 4.5, 6, 7.5, 9, 10.5, 12, 13.5], bench.Commands.Select(c => c.At));
        Assert.Equal((15.0, StatusEndKind.NoAnswer, false), (bench.Now, bench.Ending!.Value, bench.Reader.HasAnswered));
        Assert.Equal("nothing answered at 2400 baud", bench.Reader.Ending!.Message);
        Assert.Empty(bench.Readings);
    }

    [Theory]
    [InlineData("\u0080\u00fe!!$\u00e0")] // 9600 baud heard at 2400
    [InlineData("login: \r\n")]
    [InlineData("Y")] // an echo
    [InlineData("SMS\r\nSM ")]
    public void Entry_OtherBytes_GivesUpAsGarbled(string noise)
    {
        var bench = new UpsLinkBench();
        bench.Unit = _ => bench.Say(0.1, noise);
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.Garbled, false), (bench.Ending!.Value, bench.Reader.HasAnswered));
        Assert.Equal("Y\u001bY\u001bY\u001bY\u001bY\u001b", bench.Sent);
        Assert.Empty(bench.Readings);
        Assert.Empty(bench.Notes);
    }

    [Fact]
    public void Entry_LineThatNeverFallsSilent_GivesUp()
    {
        var bench = new UpsLinkBench();
        for (var i = 0; i < 2000; i++)
        {
            bench.Say(i * 0.01, "x");
        }

        bench.RunToEnd();
        Assert.Equal((StatusEndKind.Garbled, 15.0), (bench.Ending!.Value, bench.Now));
    }

    [Fact]
    public void Entry_OneByteLate_IsGarbled()
    {
        var bench = new UpsLinkBench().Say(14, "\u0000").RunToEnd();
        Assert.Equal(StatusEndKind.Garbled, bench.Ending);
    }

    [Fact]
    public void Entry_InputBeforeTheY_IsDropped()
    {
        var bench = new UpsLinkBench().Feed("SM\r\n").RunToEnd();
        Assert.Equal((StatusEndKind.NoAnswer, false), (bench.Ending!.Value, bench.Reader.HasAnswered));
    }

    [Theory]
    [InlineData("SM\r\n")]
    [InlineData("SM\n")]
    [InlineData("!S$M\r?\n")]
    [InlineData("31.8\r\nSM\r\n")]
    [InlineData("NA\r\nSM\r\n")]
    public void Entry_LineThatSaysSm_IsSmartMode(string answer)
    {
        var bench = new UpsLinkBench().Say(0.05, answer).Run(0.3);
        Assert.True(bench.Reader.HasAnswered);
        Assert.Equal("YV", bench.Sent);
        Assert.Equal(0.25, bench.Commands[1].At, 3);
    }

    [Fact]
    public void Entry_SmAtTheThirdY_IsSmartMode()
    {
        var bench = new UpsLinkBench().Say(6.1, "SM\r\n").Run(6.5);
        Assert.Equal("Y\u001bY\u001bY\u001bYV", new UpsLinkBench().Say(9.1, "SM\r\n").Run(9.5).Sent);
        Assert.Equal("Y\u001bY\u001bYV", bench.Sent);
    }

    [Fact]
    public void Entry_EscIsAnswered_AsksAgainAsSoonAsTheLineIsIdle()
    {
        var bench = new UpsLinkBench();
        bench.Unit = c => bench.Say(0.05, c == '\u001b' ? "NA\r\n" : "08");
        bench.Run(1.8);
        Assert.Equal([0, 1.5, 1.75], bench.Commands.Select(c => Math.Round(c.At, 3)));
    }

    [Fact]
    public void Entry_SmBehindTheEsc_IsDroppedAndAskedForAgain()
    {
        var bench = new UpsLinkBench().Say(1.6, "SM\r\n").Say(1.9, "SM\r\n").Run(2.2);
        Assert.Equal("Y\u001bYV", bench.Sent);
    }

    [Fact]
    public void Entry_SecondSmLagsBehind_IsWaitedFor()
    {
        var bench = new UpsLinkBench().Say(0.05, "SM\r\n").Say(0.2, "SM\r\n").Run(1);
        Assert.Equal("YV", bench.Sent);
        Assert.Equal(0.4, bench.Commands[1].At, 3);
    }

    [Fact]
    public void Entry_LineIsNeverIdleBehindSm_GoesOnAfter3Seconds()
    {
        var bench = new UpsLinkBench().Say(0.05, "SM\r\n");
        for (var i = 1; i < 40; i++)
        {
            bench.Say(i * 0.1, "SM\r\n");
        }

        bench.Run(3.5);
        Assert.Equal(3.05, bench.Commands[1].At, 3);
    }

    [Fact]
    public void Entry_AlertsAndSm_AreNotedOnce()
    {
        var bench = new UpsLinkBench().Say(0.05, "!!S!M\r\n").Run(0.3);
        Assert.Equal(["The unit sent the alert !: it went to battery."], bench.Notes);
    }
}
