using System.Linq;
using ApcUps.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>Whole recoveries, as they were seen on real units.</summary>
public class RecoveryTests
{
    [Fact]
    public void Dialogue_Id17Recovery_StartsInTheThirdAttempt()
    {
        var bench = new DialogueBench(1345);
        var unit = new FakeLoader(bench, FakeLoader.RestartsAt(300), FakeLoader.LosesTheFinalAck, FakeLoader.Success);
        unit.Prompt(1);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.Equal(3, bench.Report.Attempts);
        Assert.Equal(2, bench.Report.Restarts);
        Assert.Equal(1345, bench.Report.BlocksSent);
        Assert.Equal(bench.Image, unit.File);
        Assert.Equal("07.20", bench.Report.LoaderVersion);
        Assert.Contains("UPS Application", bench.Report.LoaderText, System.StringComparison.Ordinal);

        var blocks = Enumerable.Range(1, 1345).Select(n => n & 0xff).ToArray();
        var sent = blocks.Take(300).Concat(blocks).Concat([0, 0]).Concat(blocks).Concat([0]);
        Assert.True(sent.SequenceEqual(bench.Script), "Blocks 1 to 300, the whole image and EOT, the whole image and EOT.");
    }

    [Fact]
    public void Dialogue_ErasePausesOf80Seconds_AreWaitedFor()
    {
        var bench = new DialogueBench(4);
        var unit = new FakeLoader(bench, FakeLoader.Success) { AnswerTime = 80 };
        unit.Prompt(1);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.Equal(0, bench.Report.Resends);
        Assert.Equal(1, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_ErasePausesBeyond90Seconds_AreSurvived()
    {
        var bench = new DialogueBench(4);
        var unit = new FakeLoader(bench, FakeLoader.Success) { AnswerTime = 95 };
        unit.Prompt(1);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.Equal(bench.Image, unit.File);
        Assert.Equal(1, bench.Report.Attempts);
    }

    [Fact]
    public void Dialogue_StartedInMidRow_SendsInTheSameWindow()
    {
        var bench = new DialogueBench(4);
        var unit = new FakeLoader(bench, FakeLoader.Success);
        unit.Prompt(-5);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Started, TransferFailure.None);
        Assert.InRange(bench.Sent[0].At.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Dialogue_EveryAttemptRestarted_IsFailedWithoutAWordMore()
    {
        var bench = new DialogueBench();
        var unit = new FakeLoader(bench, FakeLoader.RestartsAt(3), FakeLoader.RestartsAt(3), FakeLoader.RestartsAt(3));
        unit.Prompt(1);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.UnitRestarted);
        Assert.Equal(3, bench.Report.Attempts);
        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3], bench.Script);
    }

    [Fact]
    public void Dialogue_EveryFinalAckLost_IsReturnedToLoader()
    {
        var bench = new DialogueBench(2, r => r with { Attempts = 2 });
        var unit = new FakeLoader(bench, FakeLoader.LosesTheFinalAck, FakeLoader.LosesTheFinalAck);
        unit.Prompt(1);
        bench.RunToEnd().AssertOutcome(TransferOutcome.Failed, TransferFailure.ReturnedToLoader);
        Assert.Equal([1, 2, 0, 0, 1, 2, 0, 0], bench.Script);
    }

}
