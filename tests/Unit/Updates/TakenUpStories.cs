using System;
using System.IO;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>What is said of a step that an earlier run left, and whose word it rests on.</summary>
public class TakenUpStories
{
    private static readonly FirmwareVersion Target = FirmwareVersion.Parse("15.1");

    private static readonly SimulatorOptions Waiting18 =
        Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.6", LoaderVersion = "08.5", State = SimulatorState.WaitingForTransfer };

    private static readonly SimulatorOptions Silent18 = Waiting18 with { State = SimulatorState.ApplicationRunning, Protocol = SimulatorProtocol.None };

    [Fact]
    public void Update_LeftBeforeTheLastBlockByASilentUnit_IsNotRestartedForHalfAnHour()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Silent18, 20, "send", "attempt");
        var job = bench.Run(bench.Order with { Target = Target, Wait = true, PromptTimeout = TimeSpan.FromSeconds(30), StartTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal((UpdateOutcome.Failed, "NoPrompt"), (job.Result.Outcome, job.Result.ErrorId));
        Assert.Empty(bench.Questions);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Theory]
    [InlineData(false, "the unit has said nothing since")]
    [InlineData(true, "the unit said that it starts, but does not answer")]
    public void Update_OfASilentUnitThatMayBeProgramming_SaysSinceWhenAndWhatItSaidLast(bool saidItStarts, string said)
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Silent18, 10, saidItStarts ? ["send", "attempt", "lastBlock", "end"] : ["send", "attempt", "lastBlock"]);
        var job = bench.Run(bench.Order with { Target = Target, Wait = true, StartTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(UpdateOutcome.Unconfirmed, job.Result.Outcome);
        Assert.Matches($"perhaps whole, 1[01] minutes ago, and {said}", job.Result.Recommendation);
    }

    [Fact]
    public void Update_TakenUpWithoutABanner_RestsOnTheJournalAloneAndSaysSo()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18, 60, "send", "attempt");
        var job = bench.Run(bench.Order with { Target = Target });
        Assert.Equal((UpdateOutcome.Confirmed, 2), (job.Result.Outcome, job.Result.ResumedAtStep));
        Assert.Contains("what the unit was before this step: ID18, version 09.6. No banner was heard", bench.Questions[0].Text, StringComparison.Ordinal);
        var entries = JournalText.Read(File.ReadAllBytes(bench.JournalFilePath!), out _);
        Assert.Equal(["InstalledVersion 09.6 (journal)", "LoaderVersion 08.5 (journal)"], entries.Last(e => e.Event == JournalEvent.Send).Stated!);
    }

    [Fact]
    public void Update_WhoseBannerBearsTheJournalOut_DoubtsNothing()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Waiting18 with { State = SimulatorState.ApplicationRunning, Timings = new() { StartWindow = TimeSpan.FromMinutes(2) } }, 60, "unit");
        bench.Person.AskToRestart(0);
        Assert.Equal(UpdateOutcome.Confirmed, bench.Run(bench.Order with { Target = Target }).Result.Outcome);
        Assert.DoesNotContain("No banner", bench.Questions[0].Text, StringComparison.Ordinal);
        Assert.Null(JournalText.Read(File.ReadAllBytes(bench.JournalFilePath!), out _).Last(e => e.Event == JournalEvent.Send).Stated);
    }

    private static UpdateBench Bench(ImageFolder images, SimulatorOptions unit, int minutesAgo, params string[] events)
    {
        var bench = new UpdateBench(images, unit) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        using var journal = Commands.Updates.JournalFile.Open(bench.JournalFilePath, () => UpdateBench.Begins.AddMinutes(-minutesAgo));
        foreach (var what in events)
        {
            journal.Write(new()
            {
                Port = UpdateBench.Port,
                Event = what,
                Step = 2,
                Image = "SMT18UPS_15-1.enc",
                Sha256 = images.Images.Single(i => i.Version == Target).Sha256,
                HardwareId = 18,
                Version = "09.6",
                LoaderVersion = "08.5",
                HardwareIdAfter = 18,
                VersionAfter = "15.1",
                Outcome = what == "end" ? "Started" : null,
            });
        }

        return bench;
    }
}
