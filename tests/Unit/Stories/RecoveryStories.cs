using System;
using System.Linq;
using ApcUps.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Stories;

/// <summary>Whole recoveries of the simulated ID17 unit, at 9600 baud, in virtual time.</summary>
public static class RecoveryStories
{
    [Fact]
    public static void Recovery_KnownId17Story_StartsAtTheThirdAttempt()
    {
        using var story = new Story(1345, ["RestartAtBlock=300", "LostFinalAck"], baudRate: 9600).Run();

        Assert.Equal(TransferOutcome.Started, story.Report.Outcome);
        Assert.Equal(3, story.Report.Attempts);
        Assert.Equal(2, story.Report.Restarts);
        Assert.Equal(story.Image, story.Received);
        Assert.False(story.SentBlockBetweenEndAndPrompt);
        Assert.Equal(300 + 1345 + 1345, story.BlocksSent.Count());
        Assert.Equal("07.20", story.Report.LoaderVersion);
    }

    [Theory]
    [InlineData("NakFirstEot")]
    [InlineData("ErasePause=80")]
    [InlineData("ErasePause=200")]
    public static void Transfer_OneHardship_StartsAtTheFirstAttempt(string fault)
    {
        using var story = new Story(300, [fault], baudRate: 9600).Run();

        Assert.Equal(TransferOutcome.Started, story.Report.Outcome);
        Assert.Equal(1, story.Report.Attempts);
        Assert.Equal(story.Image, story.Received);
        Assert.Equal(SimulatorState.ApplicationRunning, story.UnitState);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public static void Transfer_ByteErrorsBothWays_DeliversTheFileOrSaysThatItDidNot(int seed)
    {
        using var story = new Story(200, ["ByteErrorsIn=0.0005", "ByteErrorsOut=0.01"], baudRate: 9600, seed: seed).Run();

        Assert.True(story.Report.Outcome != TransferOutcome.Started || story.Image.SequenceEqual(story.Received));
        Assert.False(story.SentBlockBetweenEndAndPrompt);
        Assert.True(story.Report.BlocksSent <= story.Report.Blocks);
    }

    [Fact]
    public static void Transfer_UnitCancels_AsksForAnotherPromptAndThenSucceeds()
    {
        using var story = new Story(100, ["CancelAtBlock=50"], baudRate: 9600).Run();

        Assert.Equal(TransferOutcome.Started, story.Report.Outcome);
        Assert.Equal(2, story.Report.Attempts);
    }

    [Fact]
    public static void Transfer_ImageForAnotherId_FailsAfterAllAttemptsWithTheUnitBackInItsLoader()
    {
        using var story = new Story(50, [], baudRate: 9600, hardwareId: 18).Run();

        Assert.Equal(TransferOutcome.Failed, story.Report.Outcome);
        Assert.Equal(TransferFailure.ReturnedToLoader, story.Report.Failure);
        Assert.Equal(3, story.Report.Attempts);
        Assert.False(story.SentBlockBetweenEndAndPrompt);
    }

    [Fact]
    public static void Transfer_SilentUnitWithBlind_Starts()
    {
        using var story = new Story(50, ["Silent"], new TransferRequest([]) { Blind = true }, baudRate: 9600).Run();

        Assert.Equal(TransferOutcome.Started, story.Report.Outcome);
        Assert.True(story.Cable.Sent[0].At >= TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(15));
    }

    [Fact]
    public static void Transfer_LongBlocks_DeliversTheFileWithoutPadding()
    {
        using var story = new Story(100, [], new TransferRequest([]) { BlockSize = 1024 }, baudRate: 9600).Run();

        Assert.Equal(TransferOutcome.Started, story.Report.Outcome);
        Assert.Equal(12 + 4, story.Report.Blocks);
        Assert.Equal(story.Image, story.Received);
    }
}
