using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>The operator stops: a CAN only while blocks are under way, never behind the last, and over within half a second.</summary>
public class DialogueCancelTests
{
    private const string Prompt = "\r\n No Application in memory\r\nC";

    [Fact]
    public void Cancel_BeforeTheFirstByte_SendsNothing()
    {
        var bench = new DialogueBench().Cancel();
        AssertCancelled(bench, sent: []);
    }

    [Fact]
    public void Cancel_WaitingForAPrompt_SendsNothing() =>
        AssertCancelled(new DialogueBench().Say(1, "\r\n No Application in memory\r\n").Run(10).Cancel(), sent: []);

    [Fact]
    public void Cancel_BlockUnderWay_SendsCanOnce() =>
        AssertCancelled(new DialogueBench(4).Say(1, Prompt).Say(2, XmodemByte.Ack).Run(3).Cancel(), sent: [1, 2, -1]);

    [Fact]
    public void Cancel_Twice_SendsCanOnce() =>
        AssertCancelled(new DialogueBench(4).Say(1, Prompt).Run(3).Cancel().Cancel(), sent: [1, -1]);

    [Fact]
    public void Cancel_InADrain_SendsCan() =>
        AssertCancelled(new DialogueBench(4).Say(1, Prompt).Say(2, XmodemByte.Nak).Run(2.05).Cancel(), sent: [1, -1]);

    [Fact]
    public void Cancel_LastBlockUnderWay_SendsNothingMore()
    {
        var bench = new DialogueBench(2).Say(1, Prompt).Say(2, XmodemByte.Ack).Run(3).Cancel();
        AssertCancelled(bench, sent: [1, 2]);
        Assert.True(bench.Report.LastBlockSent);
    }

    [Fact]
    public void Cancel_EotUnderWay_SendsNothingMore() =>
        AssertCancelled(new DialogueBench(2).Say(1, Prompt).Say(2, XmodemByte.Ack).Say(3, XmodemByte.Ack).Run(4).Cancel(), sent: [1, 2, 0]);

    [Fact]
    public void Cancel_WaitingForTheUnitsWord_SendsNothingMore() =>
        AssertCancelled(
            new DialogueBench(1).Say(1, Prompt).Say(2, XmodemByte.Ack).Say(3, XmodemByte.Ack).Run(100).Cancel(), sent: [1, 0]);

    [Fact]
    public void Cancel_BetweenAttempts_SendsNothingMore() =>
        AssertCancelled(new DialogueBench(4).Say(1, Prompt).Say(2, XmodemByte.Ack).Say(3, XmodemByte.Can, XmodemByte.Can).Run(9).Cancel(), sent: [1, 2]);

    [Fact]
    public void Cancel_BlindOfferUnderWay_SendsCan() =>
        AssertCancelled(new DialogueBench(4, r => r with { Blind = true }).Run(16).Cancel(), sent: [1, -1]);

    [Fact]
    public void Cancel_BehindABlindOfferOfTheOnlyBlock_SendsNothingMore() =>
        AssertCancelled(new DialogueBench(1, r => r with { Blind = true }).Say(16, XmodemByte.Ack).Run(16.05).Cancel(), sent: [1]);

    [Fact]
    public void Cancel_UnitSpeaksWhileWeClose_BringsNothingMore() =>
        AssertCancelled(new DialogueBench(4).Say(1, Prompt).Run(3).Cancel().Say(0.05, XmodemByte.Ack).Say(0.1, "C").Say(0.15, XmodemByte.Nak), sent: [1, -1]);

    [Fact]
    public void Cancel_Over_ChangesNothing()
    {
        var bench = new DialogueBench().RunToEnd().Cancel();
        bench.AssertOutcome(TransferOutcome.Failed, TransferFailure.NoPrompt);
        Assert.Empty(bench.Sent);
    }

    private static void AssertCancelled(DialogueBench bench, int[] sent)
    {
        bench.Run(0.5).AssertOutcome(TransferOutcome.Cancelled, TransferFailure.Cancelled);
        Assert.Equal(sent, bench.Script);
        Assert.All(bench.Sent.Where(s => s.Bytes[0] == XmodemByte.Can), s => Assert.Equal([0x18, 0x18, 0x18], s.Bytes));
    }
}
