using System;
using System.Linq;
using ApcUps.Commands.Updates;
using ApcUps.Planning;
using ApcUps.Simulator;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class Id18Stories
{
    private static readonly SimulatorOptions Running = new()
    {
        HardwareId = 18,
        LoaderVersion = "08.31",
        FirmwareVersion = "09.2",
        State = SimulatorState.ApplicationRunning,
        Condition = SimulatorCondition.OutputOff,
    };

    private static readonly FirmwareVersion Target = FirmwareVersion.Parse("15.1");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Update_WithoutTheSteppingStone_IsRefusedByTheRuleWhateverIsForced(bool force)
    {
        using var images = ImageFolder.Id18(withStone: false);
        using var bench = new UpdateBench(images, Running);
        var job = bench.Run(bench.Order with { Target = Target, Wait = true, Wish = new(force, force) });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("StepMissing", job.Result.ErrorId);
        Assert.Equal(["id18-bootloader-first"], job.Result.RefusedBy);
        Assert.Contains("SMT18UPS_09-6.enc", job.Problem!.Action, StringComparison.Ordinal);
        Assert.Equal(0, bench.BlocksSent);
        Assert.Empty(bench.Questions);
    }

    [Fact]
    public void Update_WithTheSteppingStone_TakesTwoStepsAndIsConfirmed()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running);
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Null(job.Problem);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.True(job.Result.Succeeded);
        Assert.Equal(["09.6", "15.1"], job.Result.Steps.Select(s => s.Version));
        Assert.Equal("09.2", job.Result.Before!.FirmwareVersion);
        Assert.Equal("08.31", job.Result.Before.LoaderVersion);
        Assert.Equal("15.1", job.Result.After!.FirmwareVersion);
        Assert.Equal("08.5", job.Result.After.LoaderVersion);
        Assert.Equal(FirmwareStateSource.Unit, job.Result.After.Source);
        Assert.Equal(2, job.Result.PlannedSteps);
        Assert.Equal(2, bench.Questions.Count);
        Assert.Equal(2, bench.Person.Restarts);
        Assert.Equal("15.1", bench.Unit.Status.FirmwareVersion);
    }

    [Fact]
    public void Update_ToldAFalseLoaderVersion_EndsWithADeadUnitAndSaysWhatIsLeft()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running with { State = SimulatorState.WaitingForTransfer });
        var order = bench.Order with
        {
            Target = Target,
            StartTimeout = TimeSpan.FromSeconds(60),
            Stated = new()
            {
                HardwareId = 18,
                InstalledVersion = FirmwareVersion.Parse("09.2"),
                LoaderVersion = FirmwareVersion.Parse("08.5"),
                Stated = ["HardwareId 18", "InstalledVersion 09.2", "LoaderVersion 08.5"],
            },
        };
        var job = bench.Run(order);
        Assert.Equal(SimulatorState.Dead, bench.Unit.Status.State);
        Assert.Equal(UpdateOutcome.Unconfirmed, job.Result.Outcome);
        Assert.False(job.Result.Succeeded);
        Assert.Null(job.Result.After);
        var words = job.Result.Recommendation;
        Assert.StartsWith("SMT18UPS_15-1.enc was taken whole; whether the unit runs it nobody has seen.", words, StringComparison.Ordinal);
        Assert.Contains("do not cut its power", words, StringComparison.Ordinal);
        Assert.Contains("id18-bootloader-first", words, StringComparison.Ordinal);
        Assert.Contains("LoaderVersion 08.5", words, StringComparison.Ordinal);
        Assert.Contains("Find-UpsBootloader", words, StringComparison.Ordinal);
        Assert.Contains("SWD", words, StringComparison.Ordinal);

        // Not a byte more was sent to a unit that may be programming.
        Assert.Equal([XmodemByte.Eot], bench.Sent[^1]);
    }

    [Fact]
    public void Update_OfAUnitThatSaysItsLoader_BelievesTheUnitAndNotTheUser()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running);
        var stated = new UnitFacts { HardwareId = 18, LoaderVersion = FirmwareVersion.Parse("08.5"), Stated = ["HardwareId 18", "LoaderVersion 08.5"] };
        var job = bench.Run(bench.Order with { Target = Target, Wait = true, Stated = stated });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(2, job.Result.Steps.Length);
        Assert.Contains(job.Warnings, w => w.Contains("08.31, not 08.5", StringComparison.Ordinal));
    }

    [Fact]
    public void Update_OfAUnitInItsLoader_SendsTheFirstStepAndNeedsARestartForTheSecond()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running with { State = SimulatorState.NoApplication });
        var stated = new UnitFacts { HardwareId = 18, Stated = ["HardwareId 18"] };
        var job = bench.Run(bench.Order with { Target = Target, Stated = stated });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("LoaderNotReachable", job.Result.ErrorId);
        Assert.Equal("09.6", job.Result.After!.FirmwareVersion);
        Assert.Contains("Step 1 is done: the unit runs 09.6", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Single(job.Result.Steps);
    }

    [Fact]
    public void Update_OfAUnitThatKeepsItsOldLoader_DoesNotSendTheSteppingStoneForEver()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running);
        bench.Shown = e =>
        {
            if (e is UpdateNote note && note.Text.StartsWith("SMT18UPS_09-6.enc is over", StringComparison.Ordinal))
            {
                bench.Person.Replace(Running with { FirmwareVersion = "09.6" });
            }
        };
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Equal(UpdateOutcome.Failed, job.Result.Outcome);
        Assert.Equal("VersionNotReached", job.Result.ErrorId);
        Assert.Contains("with loader 08.31", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Single(job.Result.Steps);
    }

    [Fact]
    public void Update_WhoseSecondStepFindsNoLoader_SaysThatTheFirstIsDone()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running);
        bench.Shown = e => bench.PersonIsThere = bench.BlocksSent == 0;
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Equal("NoPrompt", job.Result.ErrorId);
        Assert.Contains("Step 1 was done before: the unit answered as ID18 with version 09.6.", job.Problem!.Message, StringComparison.Ordinal);
    }
}
