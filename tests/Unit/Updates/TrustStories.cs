using System;
using System.Linq;
using ApcUps.Planning;
using ApcUps.Simulator;
using ApcUps.Simulator.Loader;
using ApcUps.Updating.Journal;
using Xunit;
using static ApcUps.Tests.Unit.Updates.WrittenJournal;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>Whose word counts, in a run and in those after it: the unit's, a journal's, a banner's, the user's.</summary>
public class TrustStories
{
    private static readonly FirmwareVersion Target = FirmwareVersion.Parse("15.1");

    private static readonly SimulatorOptions Waiting18 =
        Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31", State = SimulatorState.WaitingForTransfer };

    private static readonly UnitFacts Mistyped = new()
    {
        HardwareId = 18,
        InstalledVersion = FirmwareVersion.Parse("09.6"),
        LoaderVersion = FirmwareVersion.Parse("08.5"),
        Stated = ["HardwareId 18", "InstalledVersion 09.6", "LoaderVersion 08.5"],
    };

    private static readonly UnitFacts Corrected = Units.Stated(18, "09.2") with
    {
        LoaderVersion = FirmwareVersion.Parse("08.31"),
        Stated = ["HardwareId 18", "InstalledVersion 09.2", "LoaderVersion 08.31"],
    };

    [Fact]
    public void Journal_OfAUnitThatTellsLittle_HoldsNothingThatWasStated()
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17 with { Protocol = SimulatorProtocol.UpsLink });
        bench.Run(bench.Order with { Stated = Units.Stated(17, "07.0"), BaudRate = 9600 });
        var unit = Read(bench).Single(e => e.Event == JournalEvent.Unit);
        Assert.Null(unit.Version);
        Assert.Null(unit.HardwareId);
        Assert.NotNull(unit.SerialNumber);
    }

    [Fact]
    public void Journal_OfAStepThatRestsOnStatedFacts_NamesThem()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18);
        bench.Run(bench.Order with { Target = Target, Stated = Mistyped, StartTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(Mistyped.Stated, Read(bench).Single(e => e.Event == JournalEvent.Send).Stated);
    }

    [Fact]
    public void Update_TakenUpWithFactsThatWereStated_TakesThoseThatAreStatedNow()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18);
        bench.Shown = e => OutcomeStories.StopAt(bench, e, 40);
        Assert.Equal(UpdateOutcome.Cancelled, bench.Run(bench.Order with { Target = Target, Stated = Mistyped }).Result.Outcome);

        // Corrected, the same image must not go on: the loader would not start it.
        using var again = new UpdateBench(images, bench) { JournalFilePath = bench.JournalFilePath };
        var blocks = bench.BlocksSent;
        var job = again.Run(again.Order with { Target = Target, Stated = Corrected });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("JournalContradicts", job.Result.ErrorId);
        Assert.Contains("no longer a step that the rules allow", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(blocks, again.BlocksSent);
    }

    [Theory]
    [InlineData("08.50", "15.1")]
    [InlineData("08.31", "09.6")]
    public void Update_OfAUnitInItsLoader_BelievesTheJournalUnlessTheBannerContradicts(string banner, string first)
    {
        using var images = ImageFolder.Id18();
        var starting = new LoaderTimings { StartWindow = TimeSpan.FromMinutes(2) };
        using var bench = Bench(images, Waiting18 with { LoaderVersion = banner, State = SimulatorState.ApplicationRunning, Timings = starting });
        bench.Person.AskToRestart(0);
        Write(bench, Answered("\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\",\"serialNumber\":\"AS1\""));
        var job = bench.Run(bench.Order with { Target = Target, Stated = Units.Stated(18, "09.2") });
        var believed = first == "15.1";
        Assert.Equal(first, job.Result.Steps[0].Version);
        Assert.Equal(believed ? FirmwareStateSource.Journal : FirmwareStateSource.Loader, job.Result.Before!.Source);
        Assert.Contains(job.Warnings, w => w.Contains(believed ? "how it answered then: ID18, version 09.6, serial number AS1" : "is not believed", StringComparison.Ordinal));
        Assert.Contains(believed ? "how it answered then" : "is not believed", bench.Questions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfALoaderWithoutABanner_TakesTheJournalForNoMoreThanStated()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5" });
        Write(bench, Answered("\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\""));
        var job = bench.Run(bench.Order with { Target = Target, Stated = Units.Stated(18, "09.2") });
        Assert.Equal("15.1", job.Result.Steps[0].Version);
        Assert.Contains("No banner was heard", bench.Questions[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            ["InstalledVersion 09.6 (journal)", "LoaderVersion 08.5 (journal)"],
            Read(bench).First(e => e.Event == JournalEvent.Send).Stated!);
    }

    [Fact]
    public void Update_OfALoaderWithoutApplication_DoesNotBelieveAJournalOfAUnitThatAnswered()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { State = SimulatorState.NoApplication });
        Write(bench, Answered("\"hardwareId\":18,\"version\":\"09.6\",\"loaderVersion\":\"08.5\""));
        var job = bench.Run(bench.Order with { Target = Target, Stated = Units.Stated(18) });
        Assert.Equal("09.6", job.Result.Steps[0].Version);
        Assert.Contains(job.Warnings, w => w.Contains("says that it has no application", StringComparison.Ordinal));
    }

    [Fact]
    public void Update_OfAUnitInItsLoader_DoesNotBelieveTheJournalOfAnotherId()
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17 with { State = SimulatorState.WaitingForTransfer });
        Write(bench, Answered("\"hardwareId\":18,\"version\":\"09.6\""));
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Contains(job.Warnings, w => w.Contains("it tells of an ID18 unit, and ID17 was stated now", StringComparison.Ordinal));
    }

    [Fact]
    public void Update_OfAUnitInItsLoader_TakesFromTheUserWhatTheJournalDoesNotKnow()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5" });
        Write(bench, Answered("\"hardwareId\":18,\"version\":\"09.6\""));
        var stated = Units.Stated(18, "09.2") with { LoaderVersion = FirmwareVersion.Parse("08.5"), Stated = ["HardwareId 18", "InstalledVersion 09.2", "LoaderVersion 08.5"] };
        var job = bench.Run(bench.Order with { Target = Target, Stated = stated });
        Assert.Equal(("09.6", "08.5"), (job.Result.Before!.FirmwareVersion, job.Result.Before.LoaderVersion));
        Assert.Equal("15.1", job.Result.Steps[0].Version);
        Assert.Equal(["LoaderVersion 08.5", "InstalledVersion 09.6 (journal)"], Read(bench).First(e => e.Event == JournalEvent.Send).Stated!);
    }

    [Fact]
    public void Update_OfAUnitInItsLoaderThatTheJournalKnows_TrustsNoBannerForItsId()
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17 with { Timings = new() { StartWindow = TimeSpan.FromMinutes(2) } });
        bench.Person.AskToRestart(0);
        Write(bench, Answered("\"hardwareId\":17,\"version\":\"07.0\""));
        var job = bench.Run(bench.Order);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(FirmwareStateSource.Journal, job.Result.Before!.Source);
        Assert.DoesNotContain(job.Warnings, w => w.Contains("trusted instead", StringComparison.Ordinal));
    }

    [Fact]
    public void Journal_OfAUnitThatDoesNotTellWhatAStepMadeOfIt_HoldsNothingThatWasPromisedOrWasSoBefore()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5", Protocol = SimulatorProtocol.UpsLink });
        Write(bench, Left18(images));
        var job = bench.Run(bench.Order with { Target = Target, Stated = Units.Stated(18), BaudRate = 9600 });
        Assert.Equal(UpdateOutcome.Started, job.Result.Outcome);
        var unit = Read(bench).Last(e => e.Event == JournalEvent.Unit);
        Assert.NotNull(unit.SerialNumber);
        Assert.Equal((null, null, null), (unit.Version, unit.HardwareId, unit.LoaderVersion));
    }

    [Fact]
    public void Journal_OfAUnitThatDoesNotTellItsLoader_HoldsTheOneAnImageBroughtAndNotTheOneThatWasStated()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { Protocol = SimulatorProtocol.Modbus });
        var job = bench.Run(bench.Order with { Target = Target, Wait = true, Protocol = UpsProtocol.Modbus, Stated = Corrected });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal([("09.6", "08.5"), ("15.1", "08.5")], Read(bench).Where(e => e.Event == JournalEvent.Unit).Select(e => (e.Version!, e.LoaderVersion!)));

        using var other = Bench(images, Waiting18 with { LoaderVersion = "08.5", Protocol = SimulatorProtocol.Modbus });
        other.JournalFilePath += "2";
        Assert.Equal(UpdateOutcome.Confirmed, other.Run(other.Order with { Target = Target, Protocol = UpsProtocol.Modbus, Stated = Mistyped }).Result.Outcome);
        var unit = Read(other).Single(e => e.Event == JournalEvent.Unit);
        Assert.Equal(("15.1", null), (unit.Version, unit.LoaderVersion));
    }

    [Fact]
    public void Journal_OfAUnitWhoseLoaderSaidTheVersionThatWasStated_HoldsItAsTheUnitsWord()
    {
        using var images = ImageFolder.Id18();
        var starting = new LoaderTimings { StartWindow = TimeSpan.FromMinutes(2) };
        using var bench = Bench(images, Waiting18 with { LoaderVersion = "08.5", State = SimulatorState.ApplicationRunning, Protocol = SimulatorProtocol.Modbus, Timings = starting });
        bench.Person.AskToRestart(0);
        Write(bench, [.. Left18(images).Select(l => l.Replace("\"send\",", "\"send\",\"stated\":[\"LoaderVersion 08.5\"],", StringComparison.Ordinal))]);
        var job = bench.Run(bench.Order with { Target = Target, Protocol = UpsProtocol.Modbus, Stated = Units.Stated(18) });
        Assert.Equal((UpdateOutcome.Confirmed, 2), (job.Result.Outcome, job.Result.ResumedAtStep));
        Assert.Equal("08.50", Read(bench).Last(e => e.Event == JournalEvent.Unit).LoaderVersion);
    }

    [Fact]
    public void Update_OfAUnitKnownByItsBannerAlone_SaysWhatIsTrusted()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.Restarting });
        var job = bench.Run(bench.Order);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Contains(job.Warnings, w => w.StartsWith("nobody stated the hardware id; trusted instead", StringComparison.Ordinal));
        Assert.Contains("Nobody stated the unit's hardware id", bench.Questions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfAUnitWhoseBannerContradictsTheStatedLoader_SaysSo()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Waiting18 with { State = SimulatorState.Restarting });
        var job = bench.Run(bench.Order with { Target = Target, Stated = Mistyped with { InstalledVersion = null } });
        Assert.Contains(job.Warnings, w => w.Contains("calls itself 08.31, not 08.5 as stated", StringComparison.Ordinal));
        Assert.Contains("calls itself 08.31", bench.Questions[0].Text, StringComparison.Ordinal);
        Assert.Equal("09.6", job.Result.Steps[0].Version);
    }
}
