using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Commands.Images;
using ApcUps.Commands.Updates;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>What is said once a step is done and the next one comes to nothing: nobody may think that nothing was sent.</summary>
public class StepTwoStories
{
    private static readonly SimulatorOptions Running18 = Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31" };

    private static readonly FirmwareVersion Target = FirmwareVersion.Parse("15.1");

    [Fact]
    public void Question_OfTheSecondStep_SaysInEveryRefusalThatTheFirstIsDone()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18);
        var theCase = new UpdateCase(bench.Order, bench, new()) { Unit = new() { Facts = new() { HardwareId = 18, InstalledVersion = FirmwareVersion.Parse("09.6") } } };
        theCase.Add(new());
        var image = ImageFile.TryRead(images.Images[1].Path!, out _)!;
        var question = new StepQuestion(theCase, image, new() { Questions = [new("some-rule", "Is it so?")] }, "Step 2 of 2", "none").Make();
        Assert.Equal(["OutputNotConfirmed", "RestartNotConfirmed", "RuleNotConfirmed"], question.Further.Select(f => f.Unasked.ErrorId));
        Assert.All(question.Further.Select(f => f.Unasked).Append(question.Unasked), p => Assert.Contains("Step 1 is done: the unit runs 09.6 (ID18).", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Update_StoppedInItsSecondStep_SaysThatTheFirstIsDone()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18);
        bench.Shown = e =>
        {
            if (bench.Questions.Count == 2)
            {
                OutcomeStories.StopAt(bench, e, 40);
            }
        };
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Equal(UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Contains("Step 1 was done before: the unit answered as ID18 with version 09.6.", job.Result.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_WhoseLineIsLostBehindTheLastBlockOfItsSecondStep_SaysThatTheFirstIsDone()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18);
        bench.Shown = e => bench.IsCut |= bench.Questions.Count == 2 && e is TransferProgress { Block: 90 };
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Equal((UpdateOutcome.Unconfirmed, "LineLost"), (job.Result.Outcome, job.Result.ErrorId));
        Assert.Contains("Step 1 was done before", job.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_StoppedWhileItLooksAgainWhoIsThere_IsCancelled()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        bench.Person.AskToRestart(0);
        bench.BeforeAnswer = () => bench.Pass(60);
        bench.Shown = e =>
        {
            if (e is UpdateNote note && note.Text.StartsWith("its loader was heard, but had ended", StringComparison.Ordinal))
            {
                bench.Stop();
            }
        };
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17), PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Equal(FirmwareStateSource.Loader, job.Result.Before!.Source);
        Assert.Single(bench.Questions);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(9, 4)]
    public void Update_WhoseUnitIsHardToReadAfterTheAnswer_IsAskedThreeTimesAtMost(int mutedUntil, int expected)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var (readings, before) = (0, 0);
        bench.BeforeAnswer = () => bench.Pass(60);
        bench.Shown = e =>
        {
            if (e is UpdateNote { Text: "asking the running unit what it is" })
            {
                readings++;
                bench.IsMute = readings >= 2 && readings < mutedUntil;
            }

            before = e is RestartCall ? readings : before;
        };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(mutedUntil == 9 ? UpdateOutcome.Refused : UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(expected, mutedUntil == 9 ? readings : before);
    }
}
