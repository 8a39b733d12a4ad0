using System;
using System.Collections.Generic;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Updates;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>What may have happened while a question waited for its answer, and who waits for whom.</summary>
public class WaitingStories
{
    [Fact]
    public void Update_WhoseOutputIsSwitchedOnBeforeTheAnswer_IsRefusedWithoutARestart()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.BeforeAnswer = () =>
        {
            bench.Unit.Condition = SimulatorCondition.None;
            bench.Pass(60);
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("OutputOn", job.Result.ErrorId);
        Assert.Single(bench.Questions);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Theory]
    [InlineData(SimulatorCondition.OnBattery | SimulatorCondition.OutputOff, "MainsMissing")]
    [InlineData(SimulatorCondition.Testing | SimulatorCondition.OutputOff, "TestRunning")]
    public void Update_WhoseConditionsChangeBeforeTheAnswer_IsRefused(SimulatorCondition then, string errorId)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.BeforeAnswer = () =>
        {
            bench.Unit.Condition = then;
            bench.Pass(60);
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Fact]
    public void Update_WhoseUnitSaysNothingAfterTheAnswer_CallsForNoRestart()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.BeforeAnswer = () =>
        {
            bench.IsMute = true;
            bench.Pass(60);
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("OutputNotConfirmed", job.Result.ErrorId);
        Assert.Contains("cannot be read again", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Fact]
    public void Update_WhoseUnitIsRestartedBeforeTheCall_TakesItsLoader()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Timings = new() { StartWindow = TimeSpan.FromMinutes(2) } }) { PersonIsThere = false };
        bench.BeforeAnswer = () =>
        {
            bench.Person.AskToRestart(15);
            bench.Pass(20);
        };

        // A call that came now would make somebody cut its power in the midst of the transfer.
        var calls = 0;
        bench.Shown = e => calls += e is RestartCall ? 1 : 0;
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Null(job.Problem?.Message);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(0, calls);
    }

    [Fact]
    public void Update_WhoseUnitIsReplacedBeforeTheAnswerByOneThatHasTheVersion_SendsNothing()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.BeforeAnswer = () =>
        {
            bench.Person.Replace(Units.Id17 with { FirmwareVersion = "07.1" });
            bench.Pass(60);
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Skipped, job.Result.Outcome);
        Assert.Equal("07.1", job.Result.Before!.FirmwareVersion);
        Assert.Equal(0, bench.BlocksSent);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Theory]
    [InlineData(SimulatorState.ApplicationRunning)]
    [InlineData(SimulatorState.WaitingForTransfer)]
    public void Update_WhoseUnitIsReplacedBeforeTheAnswerByAnother_IsRefused(SimulatorState before)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = before });
        bench.BeforeAnswer = () =>
        {
            bench.Person.Replace(Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2" });
            bench.Pass(60);
        };
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17), PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("HardwareIdContradicts", job.Result.ErrorId);
        Assert.Equal(18, job.Result.Before!.HardwareId);
        Assert.Equal(0, bench.BlocksSent);
        Assert.Single(bench.Questions);
    }

    [Fact]
    public void Update_HasThePersonToItselfUntilTheLoaderIsCaught()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var free = new List<string>();
        bench.BeforeAnswer = () => free.Add($"question: {IsFree(bench, AtOnce)}");
        bench.Shown = e =>
        {
            if (e is RestartCall)
            {
                free.Add($"call: {IsFree(bench, AtOnce)}");
            }
            else if (e is TransferProgress { Attempt: 0 } && free.Count == 2)
            {
                free.Add($"listening: {IsFree(bench, AtOnce)}");
            }
            else if (e is TransferProgress { Block: 1 })
            {
                free.Add($"block 1: {IsFree(bench, InTime)}");
            }
        };
        Assert.Equal(UpdateOutcome.Confirmed, bench.Run(bench.Order with { Wait = true }).Result.Outcome);
        Assert.Equal(["question: False", "call: False", "listening: False", "block 1: True"], free);
    }

    [Fact]
    public void Update_WhilePersonIsBusyAndStopped_IsCancelledWithoutAQuestion()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        using var other = bench.PersonAtPrompt.TryTake(CancellationToken.None);
        bench.BeforeRead = _ => bench.Stop();
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Empty(bench.Questions);
    }

    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    // So long that a busy machine comes to it; no time passes where the person is free.
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(30);

    private static bool IsFree(UpdateBench bench, TimeSpan stopAfter)
    {
        using var stop = new CancellationTokenSource(stopAfter);
        using var free = bench.PersonAtPrompt.TryTake(stop.Token);
        return free is not null;
    }

    [Fact]
    public void Update_StoppedWhileTheUnitIsReadAgain_IsCancelled()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.BeforeAnswer = () => bench.Pass(60);
        bench.Shown = e =>
        {
            if (e is UpdateNote { Text: "asking the running unit what it is" } && bench.Questions.Count > 0)
            {
                bench.Stop();
            }
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Null(job.Problem);
    }
}
