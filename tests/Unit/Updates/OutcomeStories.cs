using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Updates;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class OutcomeStories
{
    [Fact]
    public void Update_OfAUnitThatHasTheVersion_IsSkippedOnTheUnitsWord()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { FirmwareVersion = "07.1" });
        var job = bench.Run(bench.Order);
        Assert.Equal(UpdateOutcome.Skipped, job.Result.Outcome);
        Assert.True(job.Result.Succeeded);
        Assert.Equal("07.1", job.Result.Before!.FirmwareVersion);
        Assert.Empty(bench.Questions);
    }

    [Fact]
    public void Update_OfARunningUnitThatTellsNoVersion_IsNotSkippedOnTheUsersWord()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Protocol = SimulatorProtocol.UpsLink });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17, "07.1"), BaudRate = 9600 });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("ReadingIncomplete", job.Result.ErrorId);
        Assert.Null(job.Result.Before!.FirmwareVersion);
        Assert.Null(job.Result.Before.HardwareId);
    }

    [Fact]
    public void Update_OfAUnitInItsLoader_IsNotSkippedOnTheUsersWord()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.WaitingForTransfer });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17, "07.1") });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Single(job.Result.Steps);
    }

    [Fact]
    public void Update_OfAUnitThatRestartsInMidWay_SendsAgainAndIsConfirmed()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17.With("RestartAtBlock=60") with { State = SimulatorState.Restarting });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(2, job.Result.Steps[0].Attempts);
        Assert.Equal(1, job.Result.Steps[0].Restarts);
        Assert.Equal(FirmwareStateSource.Loader, job.Result.Before!.Source);
        Assert.Null(job.Result.Before.FirmwareVersion);
    }

    [Fact]
    public void Update_OfAUnitThatComesBackWithItsOldVersion_Fails()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17.With("KeepsOldVersion"));
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Failed, job.Result.Outcome);
        Assert.Equal("VersionNotReached", job.Result.ErrorId);
        Assert.Equal("07.0", job.Result.After!.FirmwareVersion);
        Assert.Contains("version 07.0 instead of ID17, version 07.1", job.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfAnXuUnit_EndsNotApplied()
    {
        using var images = new ImageFolder();
        images.Add("XU1017UPS_02-6.enc", new(1017, "02.6") { BlockCount = 100 });
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 1017, FirmwareVersion = "02.5" });
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Null(job.Problem?.Message);
        Assert.Contains(job.Warnings, w => w.Contains("The catalogue knows a newer version", StringComparison.Ordinal));
        Assert.Equal(UpdateOutcome.NotApplied, job.Result.Outcome);
        Assert.False(job.Result.Succeeded);
        Assert.Null(job.Problem);
        Assert.Contains("on its display", job.Result.Recommendation, StringComparison.Ordinal);
        Assert.Equal("02.5", job.Result.After!.FirmwareVersion);
    }

    [Fact]
    public void Update_ThatChangesTheHardwareId_GoesOnWithTheNewOne()
    {
        using var images = new ImageFolder();
        images.Add("SRT1001UPS_02-9.enc", new(1001, "02.9") { Layout = SimulatorFirmwareLayout.IdChange, HardwareIdAfterInstall = 1013, BlockCount = 100 });
        images.Add("SRT1013UPS_15-3.enc", new(1013, "15.3") { BlockCount = 100 });
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 1001, FirmwareVersion = "02.0" });
        var job = bench.Run(bench.Order with { Wait = true, Target = FirmwareVersion.Parse("15.3"), Stated = Units.Stated(1001) });
        Assert.Null(job.Problem);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(1013, job.Result.After!.HardwareId);
        Assert.Equal(["02.9", "15.3"], job.Result.Steps.Select(s => s.Version));

        // The same command again states the old id.
        using var again = new UpdateBench(images, bench);
        var second = again.Run(again.Order with { Wait = true, Target = FirmwareVersion.Parse("15.3"), Stated = Units.Stated(1001) });
        Assert.Null(second.Problem?.Message);
        Assert.Equal(UpdateOutcome.Skipped, second.Result.Outcome);
        Assert.Contains(second.Warnings, w => w.Contains("says that it is ID1013, which an update makes of the ID1001", StringComparison.Ordinal));
    }

    [Fact]
    public void Update_OfAUnitWithAnIdThatNoUpdateMakesOfTheStatedOne_IsRefused()
    {
        using var images = new ImageFolder();
        images.Add("SRT1013UPS_15-3.enc", new(1013, "15.3") { BlockCount = 100 });
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 1001, FirmwareVersion = "02.0" });
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(1013) });
        Assert.Equal("HardwareIdContradicts", job.Result.ErrorId);
    }

    [Fact]
    public void Update_OfAUnitThatShowsItsOldVersionAndThenNothing_IsStartedAndNoMore()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17.With("KeepsOldVersion"));
        var readings = 0;
        bench.Shown = e =>
        {
            // The first reading comes before the step, the second after it; then nothing is heard any more.
            readings += e is UpdateNote { Text: "asking the running unit what it is" } ? 1 : 0;
            bench.IsMute = readings > 2;
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Started, job.Result.Outcome);
        Assert.Null(job.Result.After);
        Assert.Contains("has not answered since", job.Result.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfAUnitThatTellsNoVersion_IsStartedAndNoMore()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Protocol = SimulatorProtocol.UpsLink, State = SimulatorState.NoApplication });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17), BaudRate = 9600 });
        Assert.Equal(UpdateOutcome.Started, job.Result.Outcome);
        Assert.False(job.Result.Succeeded);
        Assert.Contains("07.1", job.Result.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_ThatTheOperatorDeclines_IsCancelledWithoutAByte()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        bench.Answers.Enqueue(Answer.No);
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Empty(bench.Sent);
        Assert.Contains("Nothing was sent", job.Result.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_StoppedInMidTransfer_IsCancelledAndSaysWhereTheUnitStands()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        bench.Shown = e => StopAt(bench, e, 50);
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Contains("block 50 of 100", job.Result.Recommendation, StringComparison.Ordinal);
        Assert.Null(job.Problem);
    }

    [Fact]
    public void Update_OfAnotherUnitThanStated_IsRefused()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var job = bench.Run(bench.Order with { Stated = Units.Stated(18), Wait = true });
        Assert.Equal("HardwareIdContradicts", job.Result.ErrorId);
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
    }

    internal static void StopAt(UpdateBench bench, EngineEvent value, int block)
    {
        if (value is TransferProgress { Stage: TransferStage.Sending } progress && progress.Block == block)
        {
            bench.Stop();
        }
    }

    [Fact]
    public void Update_OfAUnitInItsLoaderThatWasStatedToBeNewerThanAnyImage_IsNotSkipped()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17, "99.9") });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("NoPlan", job.Result.ErrorId);
        Assert.False(job.Result.Succeeded);
    }

    [Fact]
    public void Update_WhoseLineIsLostBehindTheLastBlock_IsUnconfirmedWithTheError()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        bench.Shown = e => bench.IsCut |= e is TransferProgress { Block: 100 };
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Unconfirmed, job.Result.Outcome);
        Assert.Equal("LineLost", job.Result.ErrorId);
        Assert.Contains("may have been taken whole", job.Result.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_AskedTooShortlyForTheUnitsLastWord_IsStartedAndNoMore()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17.With("KeepsOldVersion"));
        var job = bench.Run(bench.Order with { Wait = true, StartTimeout = TimeSpan.FromSeconds(10) });
        Assert.Equal(UpdateOutcome.Started, job.Result.Outcome);
        Assert.Contains("answered with version 07.0, which it may show for a moment only", job.Result.Recommendation, StringComparison.Ordinal);
    }
}
