using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>What the unit can do in mid-transfer.</summary>
public class DialogueTransferTests
{
    private const string NoApplication = "\r\n No Application in memory\r\n";

    [Theory]
    [InlineData("\r\nAPC(R)2009 Download Manager\r\n")]
    [InlineData(NoApplication)]
    [InlineData("\r\nError XModem retry count exceeded\r\n")]
    public void Dialogue_LoaderTextInMidTransfer_IsARestart(string text)
    {
        var bench = InMidTransfer().Say(1, text).Run(5);
        Assert.Equal([1, 2, 3], bench.Script);
        Assert.Equal(1, bench.Report.Restarts);
        bench.Say(1, "C").Run(2);
        Assert.Equal([1, 2, 3, 1], bench.Script);
        Assert.Equal(2, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_TwoCInMidTransfer_AreARestartAndThePromptForTheNextAttempt()
    {
        var bench = InMidTransfer().Say(1, "C").Run(3);
        Assert.Equal(0, bench.Report.Restarts);
        bench.Say(1, "C").Run(2);
        Assert.Equal([1, 2, 3, 1], bench.Script);
        Assert.Equal(1, bench.Report.Restarts);
    }

    [Fact]
    public void Dialogue_OneStrayCInMidTransfer_IsNoise()
    {
        var bench = InMidTransfer().Say(1, "C").Say(5, XmodemByte.Ack).Say(6, XmodemByte.Ack).Run(10);
        Assert.Equal([1, 2, 3, 4, 5], bench.Script);
        Assert.Equal(0, bench.Report.Restarts);
    }

    [Fact]
    public void Dialogue_NoiseInMidTransfer_IsPassedOver()
    {
        var bench = InMidTransfer().Say(1, "\u0000\u00ff\u0080ab").Say(2, XmodemByte.Ack).Run(10);
        Assert.Equal([1, 2, 3, 4], bench.Script);
    }

    [Fact]
    public void Dialogue_TwoAckInOneRead_AnswerOneBlock()
    {
        var bench = InMidTransfer().Say(1, XmodemByte.Ack, XmodemByte.Ack).Run(10);
        Assert.Equal([1, 2, 3, 4], bench.Script);
        Assert.Equal(3, bench.Report.BlocksSent);
    }

    [Fact]
    public void Dialogue_AckAndCancelInOneRead_IsCancelled()
    {
        var bench = InMidTransfer().Say(1, XmodemByte.Ack, XmodemByte.Can, XmodemByte.Can).RunToEnd();
        Assert.Equal(TransferFailure.CancelledByUnit, bench.Report.Failure);
    }

    [Fact]
    public void Dialogue_CanCan_IsCancelledByUnitWhenNoPromptFollows()
    {
        var bench = InMidTransfer().Say(1, XmodemByte.Can, XmodemByte.Can).RunToEnd();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.CancelledByUnit);
        Assert.Equal(0, bench.Report.Restarts);
        Assert.Equal([1, 2, 3], bench.Script);
        Assert.Equal(1, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_CanCanThenAPrompt_IsAnotherAttempt()
    {
        var bench = InMidTransfer().Say(1, XmodemByte.Can, XmodemByte.Can).Say(60, NoApplication + "C").Run(59);
        Assert.Equal([1, 2, 3], bench.Script);
        Assert.Equal([1, 2, 3, 1], bench.Run(2).Script);
        Assert.Equal(2, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_RefusedWithoutEnd_CancelsAndTakesNoLaterNakForAPrompt()
    {
        // The line is bad and our CAN is lost: the unit still refuses the old transfer.
        var bench = InMidTransfer();
        for (var i = 0; i < 80; i++)
        {
            bench.Say(1 + (i * 2), XmodemByte.Nak);
        }

        bench.Run(300).AssertOutcome(TransferOutcome.Failed, TransferFailure.TooManyErrors);
        Assert.Equal([1, 2], bench.Script.Take(2));
        Assert.Equal(-1, bench.Script.Last());
        Assert.True(bench.Script.Skip(2).SkipLast(1).All(n => n == 3));
    }

    [Fact]
    public void Dialogue_NoAnswer_IsCancelledAfterFiveMinutesAndWaitsForAPrompt()
    {
        var bench = InMidTransfer().RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.NoAnswer);
        Assert.Equal([1, 2, 3, 3, 3, 3, -1], bench.Script);
        Assert.InRange(bench.Now, 420, 425);
    }

    [Fact]
    public void Dialogue_ApplicationStartsInMidTransfer_IsFailedAndNothingMoreIsSent()
    {
        var bench = InMidTransfer().Say(1, "\r\nUPS Application\r\n").RunToEnd();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.ApplicationRunning);
        Assert.Equal([1, 2, 3], bench.Script);
    }

    [Fact]
    public void Dialogue_ResendsOfAnEarlierAttempt_AreCountedOn()
    {
        var bench = InMidTransfer().Say(1, XmodemByte.Nak).Say(2, NoApplication + "C").Say(4, XmodemByte.Nak).Run(5);
        Assert.Equal([1, 2, 3, 3, 1, 1], bench.Script);
        Assert.Equal(2, bench.Report.Resends);
    }

    [Fact]
    public void Dialogue_1KBlocks_ReportsItsOwnBlockCount()
    {
        var bench = new DialogueBench(20, r => r with { BlockSize = 1024 }).Say(1, NoApplication + "C").Run(2);
        Assert.Equal(2 + 4, bench.Report.Blocks);
        Assert.Equal(1029, bench.Sent[0].Bytes.Length);
    }

    private static DialogueBench InMidTransfer() => new DialogueBench()
        .Say(1, NoApplication + "C").Say(2, XmodemByte.Ack).Say(2.5, XmodemByte.Ack).Run(3);

    [Fact]
    public void Dialogue_UnitThatOnlyAsks_EndsWithNoAnswerInABoundedTime()
    {
        // A broken wire to the unit: we hear it, it does not hear us.
        var bench = new DialogueBench(10);
        for (var i = 1; i <= 600; i++)
        {
            bench.Say(i * 3, "C");
        }

        bench.RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.NoAnswer);
        Assert.InRange(bench.Now, 30, 180);
        Assert.Equal(0, bench.Report.BlocksSent);
        Assert.All(bench.Script, block => Assert.True(block is 1 or -1));
    }
}
