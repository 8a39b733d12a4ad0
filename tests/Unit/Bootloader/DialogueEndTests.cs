using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>Behind the last block: the unit may be programming, and only its word counts.</summary>
public class DialogueEndTests
{
    private const string NoApplication = "\r\n No Application in memory\r\n";
    private const string Banner = "\r\nAPC(R)2009 Download Manager\r\nVersion 07.20\r\n4.5G Smart-UPS Tower\r\n\r\n";

    [Fact]
    public void Dialogue_SilenceAfterEot_IsUnconfirmedExactlyAtTheStartTimeout()
    {
        var bench = AtEot().RunToEnd().AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2, 0, 0, 0, 0, 0], bench.Script);
        Assert.Equal(600, bench.Now - bench.Sent.First(s => s.Bytes[0] == XmodemByte.Eot).At.TotalSeconds, 3);
        Assert.True(bench.Report.LastBlockSent);
        Assert.Equal(2, bench.Report.BlocksSent);
    }

    [Fact]
    public void Dialogue_SilenceAfterAnAcknowledgedEot_IsUnconfirmed()
    {
        var bench = AtEot().Say(0.1, XmodemByte.Ack).RunToEnd().AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2, 0], bench.Script);
    }

    [Fact]
    public void Dialogue_ShortStartTimeout_EndsTheEotsToo()
    {
        var bench = AtEot(r => r with { StartTimeout = System.TimeSpan.FromSeconds(15) }).RunToEnd();
        bench.AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2, 0, 0], bench.Script);
    }

    [Fact]
    public void Dialogue_ApplicationWithoutAnAckOfTheEot_IsStarted() =>
        AtEot().Say(30, "UPS Application").RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);

    [Fact]
    public void Dialogue_LastBlockNeverAnswered_ListensWithoutCanOrEot()
    {
        var bench = new DialogueBench(2).Say(1, NoApplication + "C").Say(2, XmodemByte.Ack).RunToEnd();
        bench.AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2, 2, 2, 2], bench.Script);
        Assert.InRange(bench.Now, 902, 903);
    }

    [Fact]
    public void Dialogue_ApplicationBehindALastBlockNeverAnswered_IsNotBelievedToBeTheNewOne() =>
        new DialogueBench(2).Say(1, NoApplication + "C").Say(2, XmodemByte.Ack).Say(400, "UPS Application\r\n").RunToEnd()
            .AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.ApplicationRunning);

    [Fact]
    public void Dialogue_BannerAndApplicationAfterEot_IsStarted() =>
        AtEot().Say(0.1, XmodemByte.Ack).Say(30, Banner + "UPS Application\r\n").RunToEnd()
            .AssertOutcome(TransferOutcome.Started, TransferFailure.None);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Dialogue_BannerAndOneRequestAfterEot_IsNoReturnToTheLoader(bool acknowledged)
    {
        // A unit may ask for a moment at every power-up, before its new application starts.
        var bench = AtEot();
        bench = acknowledged ? bench.Say(0.1, XmodemByte.Ack) : bench;
        bench.Say(5, Banner + "C").Say(9, "\r\nUPS Application\r\n").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.Equal(1, bench.Report.Attempts);
        Assert.Equal([1, 2, 0], bench.Script);
    }

    [Theory]
    [InlineData(NoApplication + "C")]
    [InlineData(Banner + NoApplication + "C")]
    [InlineData("\r\nError XModem retry count exceeded\r\n\r\nC")]
    public void Dialogue_LoaderThatAsksAgainAfterEot_IsANewAttempt(string text)
    {
        var bench = AtEot().Say(5, text).Run(6);
        Assert.Equal([1, 2, 0, 1], bench.Script);
        Assert.Equal(2, bench.Report.Attempts);
        Assert.Equal(1, bench.Report.Restarts);
        bench = AtEot().Say(0.1, XmodemByte.Ack).Say(5, text).Run(6);
        Assert.Equal([1, 2, 0, 1], bench.Script);
    }

    [Fact]
    public void Dialogue_OneBareCAfterEot_IsNoise()
    {
        var bench = AtEot().Say(0.1, XmodemByte.Ack).Say(5, "C").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2, 0], bench.Script);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void Dialogue_BareRowAfterAnAcknowledgedEot_IsAReturnOnlyFromTheFourthOn(int requests, int attempts)
    {
        // A unit may ask a few times at a power-up; the loader's own row has nine.
        var bench = AtEot().Say(0.1, XmodemByte.Ack);
        for (var i = 0; i < requests; i++)
        {
            bench.Say(5 + (i * 3), "C");
        }

        bench.Run(30);
        Assert.Equal(attempts, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_OtherTextAfterEot_EndsTheEots()
    {
        // To an application, another EOT would be a command.
        var bench = AtEot().Say(5, "\r\nsome application speaks\r\n").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2, 0], bench.Script);
    }

    [Fact]
    public void Dialogue_NoApplicationAfterEotAndNoRequest_IsReturnedToLoader() =>
        AtEot().Say(5, NoApplication).RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.ReturnedToLoader);

    [Fact]
    public void Dialogue_UpsApplicationWithALateDenial_IsNotStarted() =>
        AtEot().Say(0.1, XmodemByte.Ack).Say(5, "UPS Application").Say(6, " not found\r\n").RunToEnd()
            .AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);

    [Fact]
    public void Dialogue_EotRefusedForEver_BringsNoBlock()
    {
        var bench = AtEot();
        for (var i = 0; i < 50; i++)
        {
            bench.Say(1 + (i * 3), XmodemByte.Nak);
        }

        bench.RunToEnd().AssertOutcome(TransferOutcome.Unconfirmed, TransferFailure.NoWordFromUnit);
        Assert.Equal([1, 2], bench.Script.Where(n => n > 0));
        Assert.InRange(bench.Script.Count(n => n == 0), 2, 11);
    }

    [Fact]
    public void Dialogue_NoApplicationBehindTheLastAttempt_IsReturnedToLoader()
    {
        var bench = AtEot(r => r with { Attempts = 1 }).Say(5, NoApplication + "C").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.ReturnedToLoader);
        Assert.Equal([1, 2, 0], bench.Script);
    }

    [Fact]
    public void Dialogue_CanCanAfterEotThenApplication_IsStarted()
    {
        var bench = AtEot().Say(1, XmodemByte.Can, XmodemByte.Can).Say(20, "\r\nUPS Application\r\n").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Started, TransferFailure.None);
    }

    private static DialogueBench AtEot(System.Func<TransferRequest, TransferRequest>? with = null) => new DialogueBench(2, with)
        .Say(1, NoApplication + "C").Say(2, XmodemByte.Ack).Say(3, XmodemByte.Ack).Run(3.5);
}
