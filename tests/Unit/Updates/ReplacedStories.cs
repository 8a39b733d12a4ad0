using System;
using System.IO;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Updating;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>Another unit on the cable than the one that an update, or its journal, is about.</summary>
public class ReplacedStories
{
    private static readonly FirmwareVersion Target = FirmwareVersion.Parse("15.1");

    private static readonly SimulatorOptions Running18 = Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31" };

    [Theory]
    [InlineData(SimulatorProtocol.Microlink)]
    [InlineData(SimulatorProtocol.Modbus)]
    public void Update_WhoseUnitIsReplacedBetweenTwoStepsByOneOfItsKind_SendsThatNothing(SimulatorProtocol protocol)
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18 with { Protocol = protocol });
        bench.BeforeAnswer = () =>
        {
            if (bench.Questions.Count == 2)
            {
                bench.Person.Replace(Running18 with { Protocol = protocol });
                bench.Pass(60);
            }
        };
        var order = bench.Order with { Target = Target, Wait = true, Protocol = protocol == SimulatorProtocol.Modbus ? UpsProtocol.Modbus : UpsProtocol.Auto };
        var job = bench.Run(order with { Stated = Units.Stated(18, "09.2") });
        Assert.Equal("UnitReplaced", job.Result.ErrorId);
        Assert.Single(job.Result.Steps);
        Assert.Equal(0, bench.Unit.Status.BlocksReceived);
    }

    [Fact]
    public void Update_WhoseUnitIsReplacedBetweenTwoSteps_EndsAndNamesBoth()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18);
        bench.BeforeAnswer = () =>
        {
            if (bench.Questions.Count == 2)
            {
                bench.Person.Replace(Units.Id17);
                bench.Pass(60);
            }
        };
        var blocks = 0;
        bench.Shown = _ => blocks = bench.Questions.Count < 2 ? bench.BlocksSent : blocks;
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Equal(UpdateOutcome.Failed, job.Result.Outcome);
        Assert.Equal("UnitReplaced", job.Result.ErrorId);
        Assert.Contains("answered as ID18, 09.6", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("another one answers: ID17, 07.0", job.Problem.Message, StringComparison.Ordinal);
        Assert.Equal((18, "09.2"), (job.Result.Before!.HardwareId, job.Result.Before.FirmwareVersion));
        Assert.Equal("09.6", job.Result.After!.FirmwareVersion);
        Assert.Equal(blocks, bench.BlocksSent);
    }

    [Fact]
    public void Update_WhoseUnitIsBroughtToItsTargetByOthersBetweenTwoSteps_IsConfirmedAsItIsNow()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18);
        bench.BeforeAnswer = () =>
        {
            if (bench.Questions.Count == 2)
            {
                bench.Person.Replace(Running18 with { FirmwareVersion = "15.1", LoaderVersion = "08.5" });
                bench.Pass(60);
            }
        };
        var job = bench.Run(bench.Order with { Target = Target, Wait = true });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal("15.1", job.Result.After!.FirmwareVersion);
        Assert.Single(job.Result.Steps);
    }

    [Theory]
    [InlineData("08.5", UpdateOutcome.Started, null)]
    [InlineData("06.0", UpdateOutcome.Refused, "JournalContradicts")]
    public void Update_OfASilentUnitThatAJournalLeft_IsHeldAgainstItsBannerOnceThatIsHeard(string banner, UpdateOutcome expected, string? errorId)
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18 with { LoaderVersion = banner, Protocol = SimulatorProtocol.None })
        {
            JournalFilePath = Path.Combine(images.Folder, "journal.jsonl"),
        };
        WriteLeft(bench, images);
        var job = bench.Run(bench.Order with { Target = Target, Wait = true, StartTimeout = TimeSpan.FromSeconds(60) });
        Assert.Equal(1, bench.Person.Restarts);
        Assert.Equal(expected, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Equal(errorId is null ? 90 : 0, bench.BlocksSent);
    }

    [Fact]
    public void Update_WhoseSilentUnitIsNotRestartedInTime_MayBeTriedAgainAtOnce()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Running18 with { LoaderVersion = "08.5", Protocol = SimulatorProtocol.None })
        {
            JournalFilePath = Path.Combine(images.Folder, "journal.jsonl"),
            PersonIsThere = false,
        };
        WriteLeft(bench, images);
        var order = bench.Order with { Target = Target, Wait = true, StartTimeout = TimeSpan.FromSeconds(60) };
        Assert.Equal("NoPrompt", bench.Run(order).Result.ErrorId);
        bench.PersonIsThere = true;
        Assert.Equal(UpdateOutcome.Started, bench.Run(order).Result.Outcome);
        Assert.Equal("15.1", bench.Unit.Status.FirmwareVersion);
    }

    [Fact]
    public void IsAnother_GoesBySerialNumberAndId_AndNotByWhatIsNotTold()
    {
        var one = new UpsStatus { HardwareId = 18, SerialNumber = "AS1 ", FirmwareVersion = "09.2", LoaderVersion = "08.31" };
        Assert.False(StatusFacts.IsAnother(one, new() { HardwareId = 18, SerialNumber = "AS1", FirmwareVersion = "09.6" }));
        Assert.False(StatusFacts.IsAnother(one, new()));
        Assert.False(StatusFacts.IsAnother(one, null));
        Assert.True(StatusFacts.IsAnother(one, new() { SerialNumber = "AS2" }));
        Assert.True(StatusFacts.IsAnother(one, new() { HardwareId = 17 }));
        Assert.True(StatusFacts.IsAnother(one, new() { FirmwareVersion = "09.1" }));
        Assert.True(StatusFacts.IsSame(one, new() { FirmwareVersion = "09.2" }));
        Assert.False(StatusFacts.IsSame(one, new() { FirmwareVersion = "09.6" }));
        Assert.False(StatusFacts.IsSame(one, new() { LoaderVersion = "08.5" }));
        Assert.False(StatusFacts.IsSame(one, new() { SerialNumber = "AS2" }));
    }

    /// <summary>A journal of an hour ago: 15.1 was sent to a unit at 09.6 with loader 08.5, to its last block but one.</summary>
    private static void WriteLeft(UpdateBench bench, ImageFolder images)
    {
        var sha256 = images.Images.Single(i => i.Version == Target).Sha256!;
        using var journal = JournalFileAt(bench.JournalFilePath!);
        var step = new JournalEntry
        {
            Port = UpdateBench.Port,
            Event = JournalEvent.Send,
            Step = 2,
            Image = "SMT18UPS_15-1.enc",
            Sha256 = sha256,
            HardwareId = 18,
            Version = "09.6",
            LoaderVersion = "08.5",
            HardwareIdAfter = 18,
            VersionAfter = "15.1",
        };
        journal.Write(step);
        journal.Write(new() { Port = UpdateBench.Port, Event = JournalEvent.Attempt, Step = 2, Attempt = 1 });
        journal.Write(new() { Port = UpdateBench.Port, Event = JournalEvent.Blocks, Step = 2, Block = 40, Blocks = 90 });
    }

    private static Commands.Updates.JournalFile JournalFileAt(string path) => Commands.Updates.JournalFile.Open(path, () => UpdateBench.Begins.AddHours(-1));
}
