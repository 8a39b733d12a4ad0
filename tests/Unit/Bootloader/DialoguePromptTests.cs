using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>Waiting for a prompt, and what is taken for one.</summary>
public class DialoguePromptTests
{
    private const string NoApplication = "\r\n No Application in memory\r\n";

    [Fact]
    public void Dialogue_SilentLine_IsNoPromptAndSendsNothing()
    {
        var bench = new DialogueBench().RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.NoPrompt);
        Assert.Equal(120, bench.Now, 3);
        Assert.Empty(bench.Sent);
        Assert.Equal(0, bench.Report.Attempts);
        Assert.False(bench.Report.AnythingSent);
    }

    [Theory]
    [InlineData("SM\r\nSmart-UPS 1500\r\nAPC\r\n", TransferFailure.NotALoader)]
    [InlineData("UPS Application\r\n", TransferFailure.ApplicationRunning)]
    [InlineData(NoApplication, TransferFailure.NoPrompt)]
    public void Dialogue_TextWithoutAPrompt_SendsNothing(string text, TransferFailure failure)
    {
        var bench = new DialogueBench().Say(1, text).RunToEnd().AssertOutcome(TransferOutcome.Failed, failure);
        Assert.Empty(bench.Sent);
    }

    [Fact]
    public void Dialogue_LoaderTextAndOneC_Sends()
    {
        var bench = new DialogueBench().Say(1, NoApplication + "C").Run(1.2);
        Assert.Empty(bench.Sent);
        Assert.Equal([1], bench.Run(0.1).Script);
        Assert.Equal(133, bench.Sent[0].Bytes.Length);
    }

    [Fact]
    public void Dialogue_LoaderTextAndOneNak_SendsWithChecksums() =>
        Assert.Equal(132, new DialogueBench().Say(1, NoApplication + "\u0015").Run(2).Sent[0].Bytes.Length);

    [Fact]
    public void Dialogue_ThatDistrustsNak_WaitsForTheLoadersWords()
    {
        var bench = new DialogueBench(with: r => r with { DistrustNak = true });
        bench.Say(1, "\u0015").Say(11, "\u0015").Say(21, "\u0015").Say(31, "\u0015").Run(40);
        Assert.Empty(bench.Sent);
        bench.Say(1, NoApplication + "C").Run(2);
        Assert.Equal(133, bench.Sent[0].Bytes.Length);
    }

    [Fact]
    public void Dialogue_ThatDistrustsNak_TakesOneBehindTheLoadersWords() =>
        Assert.Equal(132, new DialogueBench(with: r => r with { DistrustNak = true }).Say(1, NoApplication + "\u0015").Run(2).Sent[0].Bytes.Length);

    [Theory]
    [InlineData("C")]
    [InlineData("\u0015")]
    public void Dialogue_OneBareRequest_MayBeAGlitchAndBringsNothing(string request)
    {
        var bench = new DialogueBench().Say(1, request).RunToEnd();
        Assert.Empty(bench.Sent);
        Assert.Equal(TransferOutcome.Failed, bench.Report.Outcome);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("\u0015")]
    public void Dialogue_TwoBareRequests_Send(string request) =>
        Assert.Equal([1], new DialogueBench().Say(1, request).Say(4, request).Run(5).Script);

    [Fact]
    public void Dialogue_ForeignTextAndOneC_SendsNothing() =>
        Assert.Empty(new DialogueBench().Say(1, "Smart-UPS 1500\r\n").Say(2, "C").Say(5, "C").RunToEnd().Sent);

    [Theory]
    [InlineData("UPS Application\r\n")]
    [InlineData("Smart-UPS 1500\r\n")]
    [InlineData("\u0001\u0002\u0080\u0090\u00a0\u0001\u0002\u0080\u0090\u00a0")]
    public void Dialogue_ApplicationBehindLoaderText_IsNotSentToForAByteThatLooksLikeARequest(string text)
    {
        // Powered up under our ears: the loader's banner, then an application whose frames hold any byte.
        var bench = new DialogueBench().Say(1, "APC(R)2009 Download Manager\r\n" + NoApplication).Say(3, text);
        for (var i = 0; i < 30; i++)
        {
            bench.Say(5 + i, "\u0001\u0099" + (i % 2 == 0 ? "C" : "\u0015"));
        }

        Assert.Empty(bench.RunToEnd().Sent);
    }

    [Fact]
    public void Dialogue_ApplicationAndTwoC_SendsNothing() =>
        Assert.Empty(new DialogueBench().Say(1, "UPS Application\r\n").Say(5, "C").Say(8, "C").RunToEnd().Sent);

    [Fact]
    public void Dialogue_CInsideTheBanner_BringsNothing() =>
        Assert.Empty(new DialogueBench().Say(1, Ear.Console).Run(60).Sent);

    [Fact]
    public void Dialogue_NineQueuedC_BringBlock1Once()
    {
        var bench = new DialogueBench().Say(1, NoApplication + "CCCCCCCCC").Run(30);
        Assert.Equal([1], bench.Script);
        Assert.Equal(1, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_LoaderTextBeforeTheFirstAck_IsAMissedWindowAndNoAttempt()
    {
        var bench = new DialogueBench().Say(1, NoApplication + "C").Say(2, "\r\nError XModem retry count exceeded\r\n" + NoApplication).Run(10);
        Assert.Equal(0, bench.Report.Attempts);
        Assert.Equal([1], bench.Script);
        bench.Say(0, "C").Say(1, XmodemByte.Ack).Run(3);
        Assert.Equal([1, 1, 2], bench.Script);
        Assert.Equal(1, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_UnitThatNeverTakesBlock1_IsNoAnswerAfterThePromptTimeout()
    {
        // It is heard, but does not hear us: half a cable.
        var bench = new DialogueBench();
        for (var cycle = 0; cycle < 30; cycle++)
        {
            bench.Say(cycle * 30, NoApplication).Say((cycle * 30) + 5, "C").Say((cycle * 30) + 25, "\r\nError XModem retry count exceeded\r\n");
        }

        bench.RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.NoAnswer);
        Assert.InRange(bench.Now, 120, 121);
        Assert.True(bench.Script.All(n => n == 1));
        Assert.Equal(0, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_MissedWindowAfterAReturn_KeepsTheReturnAsItsReason()
    {
        var bench = new DialogueBench(1);
        var unit = new FakeLoader(bench, FakeLoader.LosesTheFinalAck, loader => loader.StrikesAt = 1);
        unit.Prompt(1);
        bench.Say(60, NoApplication);
        bench.Run(61);
        bench.Unit = _ => { };
        unit.Restart();
        bench.RunToEnd();
        Assert.Equal(TransferOutcome.Failed, bench.Report.Outcome);
        Assert.NotEqual(TransferFailure.None, bench.Report.Failure);
    }

    [Fact]
    public void Dialogue_Events_CarryTheStagesAndNeverMoreThanAllBlocks()
    {
        var bench = new DialogueBench(5);
        new FakeLoader(bench, FakeLoader.Success).Prompt(1);
        bench.RunToEnd();
        var progress = bench.Events.OfType<TransferProgress>().ToArray();
        Assert.Equal(
            [TransferStage.WaitingForPrompt, TransferStage.Sending, TransferStage.WaitingForStart],
            progress.Select(p => p.Stage).Distinct());
        Assert.Equal(Enumerable.Range(0, 6), progress.Select(p => p.Block).Distinct());
        Assert.All(progress, p => Assert.InRange(p.BytesSent, 0, bench.Image.Length));
        Assert.Equal(bench.Image.Length, progress[^1].BytesSent);
    }
}
