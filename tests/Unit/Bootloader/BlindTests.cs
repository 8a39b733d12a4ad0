using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

public class BlindTests
{
    [Fact]
    public void Blind_SilentLine_IsOfferedBlock1FiveTimesTenSecondsApartAndNothingElse()
    {
        var bench = Blind().RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.BlindUnanswered);
        Assert.Equal([15, 25, 35, 45, 55], bench.Sent.Select(s => s.At.TotalSeconds));
        Assert.All(bench.Sent, s => Assert.Equal(XmodemBlock.Encode(bench.Image, 0, 128, 1, XmodemCheck.Crc16), s.Bytes));
        Assert.InRange(bench.Now, 65, 66);
        Assert.Equal(0, bench.Report.Attempts);
        Assert.True(bench.Report.AnythingSent);
    }

    [Fact]
    public void Blind_NotAskedFor_OffersNothing() => Assert.Empty(new DialogueBench().RunToEnd().Sent);

    [Fact]
    public void Blind_SilenceShorterThan15Seconds_OffersNothing() => Assert.Empty(Blind().Run(14.99).Sent);

    [Fact]
    public void Blind_OfferAcknowledged_GoesOnBehindIt()
    {
        var bench = Blind(3).Say(26, XmodemByte.Ack).Run(26.01);
        Assert.Equal([1, 1], bench.Script);
        bench.Unit = bytes => bench.Say(0.2, XmodemByte.Ack).Say(bytes[0] == XmodemByte.Eot ? 5 : 1000, "UPS Application");
        bench.RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.Equal([1, 1, 2, 3, 0], bench.Script);
        Assert.Equal(1, bench.Report.Attempts);
        Assert.Equal(bench.Image, bench.Sent.Where(s => s.Bytes.Length == 133).Skip(1).SelectMany(s => s.Bytes.Skip(3).Take(128)));
    }

    [Fact]
    public void Blind_EveryOfferAcknowledgedAtOnce_CountsOneBlock()
    {
        var bench = Blind(5).Say(36, XmodemByte.Ack).Say(36.05, XmodemByte.Ack, XmodemByte.Ack).Run(100);
        Assert.Equal([1, 1, 1, 2], bench.Script.Take(4));
        Assert.All(bench.Script.Skip(4), n => Assert.Equal(2, n));
        Assert.Equal(1, bench.Report.BlocksSent);
    }

    [Fact]
    public void Blind_1KBlocks_OffersAndSendsShortBlocks()
    {
        var bench = new DialogueBench(20, r => r with { Blind = true, BlockSize = 1024 }).Say(16, XmodemByte.Ack).Run(20);
        Assert.Equal([1, 2], bench.Script);
        Assert.All(bench.Sent, s => Assert.Equal(133, s.Bytes.Length));
        Assert.Equal(20, bench.Report.Blocks);
    }

    [Theory]
    [InlineData("\u0000", TransferFailure.NotALoader)]
    [InlineData("$", TransferFailure.NotALoader)]
    [InlineData("Smart-UPS 1500\r\n", TransferFailure.NotALoader)]
    [InlineData("UPS Application\r\n", TransferFailure.ApplicationRunning)]
    public void Blind_LineThatSpeaksButIsNoLoader_IsRefusedWithNothingSent(string text, TransferFailure failure)
    {
        var bench = Blind().Say(5, text).RunToEnd().AssertOutcome(TransferOutcome.Refused, failure);
        Assert.Empty(bench.Sent);
        Assert.False(bench.Report.AnythingSent);
    }

    [Fact]
    public void Blind_LoaderTextButNoPrompt_WaitsAndOffersNothing()
    {
        var bench = Blind().Say(5, "\r\n No Application in memory\r\n").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.NoPrompt);
        Assert.Empty(bench.Sent);
        Assert.Equal(120, bench.Now, 3);
    }

    [Fact]
    public void Blind_LoaderThatSpeaksInTime_IsSentToTheOrdinaryWay()
    {
        var bench = Blind(2);
        new FakeLoader(bench, FakeLoader.Success).Prompt(5);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.Equal([1, 2, 0], bench.Script);
    }

    [Fact]
    public void Blind_LoaderThatSpeaksBehindAnOffer_IsSentToTheOrdinaryWay()
    {
        var bench = Blind(2).Say(16, "\r\n No Application in memory\r\n").Run(40);
        Assert.Equal([1], bench.Script);
        bench.Say(1, "C").Run(2);
        Assert.Equal([1, 1], bench.Script);
        Assert.Equal(1, bench.Report.Attempts);
    }

    [Fact]
    public void Blind_ForeignTextBehindAnOffer_EndsTheOffers()
    {
        var bench = Blind().Say(16, "NA\r\nSmart\r\n").RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.NotALoader);
        Assert.Equal([1], bench.Script);
    }

    [Fact]
    public void Blind_CanCanBehindAnOffer_EndsTheOffers()
    {
        var bench = Blind().Say(16, XmodemByte.Can, XmodemByte.Can).RunToEnd();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.CancelledByUnit);
        Assert.Equal([1], bench.Script);
    }

    [Fact]
    public void Blind_AttemptThatTheUnitCancels_IsFailedAndNotOfferedAgain()
    {
        var bench = Blind().Say(16, XmodemByte.Ack).Say(20, XmodemByte.Can, XmodemByte.Can).RunToEnd();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.CancelledByUnit);
        Assert.Equal([1, 2], bench.Script);
    }

    [Fact]
    public void Blind_RowOfCBehindAnOffer_IsAnsweredAtOnce() =>
        Assert.Equal([1, 1], Blind().Say(16, "CCCC").Run(17).Script);

    [Fact]
    public void Blind_OneCanOrNakBehindAnOffer_IsNoAnswer()
    {
        var bench = Blind().Say(16, XmodemByte.Can).Say(17, XmodemByte.Nak).Run(24);
        Assert.Equal([1], bench.Script);
        Assert.False(bench.Dialogue.IsOver);
    }

    [Fact]
    public void Blind_PromptTimeoutBelowTheSilence_OffersNothing() =>
        Assert.Empty(new DialogueBench(3, r => r with { Blind = true, PromptTimeout = TimeSpan.FromSeconds(15) }).RunToEnd().Sent);

    private static DialogueBench Blind(int blocks = 10) => new(blocks, r => r with { Blind = true });
}
