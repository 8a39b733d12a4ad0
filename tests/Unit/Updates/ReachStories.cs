using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Updates;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class ReachStories
{
    [Fact]
    public void Update_OfARunningUnitWithoutWait_IsRefusedAndNothingIsSent()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var job = bench.Run(bench.Order);
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("LoaderNotReachable", job.Result.ErrorId);
        Assert.Equal("07.1", job.Result.TargetVersion);
        Assert.Equal("07.0", job.Result.Before!.FirmwareVersion);
        Assert.Empty(job.Result.Steps);
        Assert.Empty(bench.Questions);
        Assert.Equal(0, bench.BlocksSent);
    }

    [Fact]
    public void Update_OfARunningUnitWithWait_AsksForARestartAndCatchesItsLoader()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(1, bench.Person.Restarts);
        var question = Assert.Single(bench.Questions);
        Assert.Contains("cuts whatever it feeds", question.Text, StringComparison.Ordinal);
        Assert.Contains("user-reported", question.Text, StringComparison.Ordinal);
        Assert.Empty(question.Further);
    }

    [Fact]
    public void Update_WhenNobodyRestartsTheUnit_FailsAndSaysThatTheWindowIsOnlyReported()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { PersonIsThere = false };
        var job = bench.Run(bench.Order with { Wait = true, PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(UpdateOutcome.Failed, job.Result.Outcome);
        Assert.Equal("NoPrompt", job.Result.ErrorId);
        Assert.Contains("start-up", job.Result.Recommendation, StringComparison.Ordinal);
        Assert.Equal(0, bench.BlocksSent);
        Assert.Equal("07.0", bench.Unit.Status.FirmwareVersion);
    }

    [Theory]
    [InlineData(false, false, "LoaderNotReachable")]
    [InlineData(true, false, "OutputOn")]
    [InlineData(true, true, "OutputOn")]
    public void Update_OfARunningUnitWhoseOutputIsOn_IsRefusedWhateverIsAllowed(bool wait, bool allow, string errorId)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Condition = SimulatorCondition.None });
        var job = bench.Run(bench.Order with { Wait = wait, Wish = new(allow, allow) });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Empty(bench.Questions);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Theory]
    [InlineData(4.05)]
    [InlineData(4.15)]
    [InlineData(4.25)]
    public void Update_OfAUnitThatRestartsWhileItIsAsked_FindsItsLoader(double after)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Timings = new() { StartWindow = TimeSpan.FromSeconds(30) } });
        var asked = 0;
        bench.Shown = e =>
        {
            // Four seconds of listening come first, so this is in the middle of the reading.
            if (e is UpdateNote { Text: "asking the running unit what it is" } && asked++ == 0)
            {
                bench.Person.AskToRestart(after);
            }
        };
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Null(job.Problem?.Message);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(FirmwareStateSource.Loader, job.Result.Before!.Source);
        Assert.Equal(1, bench.Person.Restarts);
    }

    [Fact]
    public void Update_OfASilentLineWithoutAnId_SaysThatNobodyIsThere()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.Dead });
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("HardwareIdUnknown", job.Result.ErrorId);
        Assert.Null(job.Result.Before);
        Assert.Equal("UpsNotFound", bench.Run(bench.Order).Result.ErrorId);
    }

    [Theory]
    [InlineData("Yes", UpdateOutcome.Started, null)]
    [InlineData("No", UpdateOutcome.Cancelled, null)]
    [InlineData("CannotAsk", UpdateOutcome.Refused, "OutputNotConfirmed")]
    public void Update_OfAUnitThatSaysNothing_AsksWhetherItsOutputIsOff(string answer, UpdateOutcome expected, string? errorId)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Protocol = SimulatorProtocol.None });
        bench.Answers.Enqueue(Enum.Parse<Answer>(answer));
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17, "07.0"), StartTimeout = TimeSpan.FromSeconds(60) });
        Assert.Equal(expected, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        var further = bench.Questions.Single().Further;
        Assert.Contains("Is its output off?", further[0].Text, StringComparison.Ordinal);
        Assert.Contains("Has nothing been sent to it within the last 30 minutes?", further[1].Text, StringComparison.Ordinal);
        Assert.Equal("RestartNotConfirmed", further[1].Unasked.ErrorId);
        Assert.All(further, f => Assert.Contains(UpdateBench.Port, f.Title, StringComparison.Ordinal));
        Assert.Equal(answer == "Yes" ? 1 : 0, bench.Person.Restarts);
    }

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

    [Fact]
    public void Update_WhoseLineIsGoneAfterTheAnswer_CallsForNoRestart()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Protocol = SimulatorProtocol.None });
        bench.BeforeAnswer = () => bench.LineTrouble = new(LineFault.NotFound, UpdateBench.Port, "It is gone.");
        var calls = 0;
        bench.Shown = e => calls += e is RestartCall ? 1 : 0;
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17, "07.0") });
        Assert.Equal(UpdateOutcome.Failed, job.Result.Outcome);
        Assert.Equal("PortNotFound", job.Result.ErrorId);
        Assert.Equal(0, calls);
    }

    [Theory]
    [InlineData(true, UpdateOutcome.Confirmed)]
    [InlineData(false, UpdateOutcome.Failed)]
    public void Update_WhoseLoaderStartsTheApplicationBeforeTheAnswer_AsksForARestartIfItMayAndSaysSoElse(bool wait, UpdateOutcome expected)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.Person.AskToRestart(0);
        bench.BeforeAnswer = () => bench.Pass(60);
        var job = bench.Run(bench.Order with { Wait = wait, Stated = Units.Stated(17), PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(expected, job.Result.Outcome);
        Assert.Equal(wait ? 2 : 1, bench.Person.Restarts);
        Assert.Equal(wait ? 2 : 1, bench.Questions.Count);
        Assert.Single(job.Result.Steps);
        if (wait)
        {
            Assert.Equal("07.0", job.Result.Before!.FirmwareVersion);
        }
        else
        {
            Assert.Contains("Its loader was heard a moment before", job.Result.Recommendation, StringComparison.Ordinal);
        }
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
}
