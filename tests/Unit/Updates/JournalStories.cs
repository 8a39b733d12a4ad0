using System;
using System.IO;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Commands.Updates;
using ApcUps.Planning;
using ApcUps.Simulator;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class JournalStories
{
    private static readonly SimulatorOptions Running18 = Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31" };

    [Fact]
    public void Journal_OfAWholeUpdate_TellsEveryEventInItsOrder()
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17);
        bench.Run(bench.Order with { Wait = true });
        var entries = Read(bench);
        Assert.Equal(["begin", "unit", "send", "attempt"], entries.Take(4).Select(e => e.Event));
        Assert.Equal(["lastBlock", "blocks", "end", "unit", "verdict"], entries.Skip(entries.Length - 5).Select(e => e.Event));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (int?)(n * 5)), entries.Where(e => e.Event == "blocks").Select(e => e.Block));
        Assert.Equal("Confirmed", entries[^1].Outcome);
        Assert.Single(entries.Select(e => e.Run).Distinct());
        Assert.All(entries, e => Assert.Equal(UpdateBench.Port, e.Port));
    }

    [Fact]
    public void Journal_IsWrittenBeforeBlockOneGoesOut()
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        string? written = null;
        bench.Shown = e => written ??= e is TransferProgress { Stage: TransferStage.Sending } ? $"{bench.BlocksSent} {Read(bench)[^1].Event}" : null;
        bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal("0 attempt", written);
    }

    [Fact]
    public void Update_BrokenOffInStepTwo_IsTakenUpThereWithWhatWasStatedAtFirst()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Running18);
        BreakOffInStepTwo(bench);
        Assert.Null(bench.Unit.Status.FirmwareVersion);

        // The same command again: what it states was true before step 1.
        using var again = Again(bench);
        var job = again.Run(Order(again));
        Assert.Null(job.Problem);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(2, job.Result.ResumedAtStep);
        Assert.Equal(FirmwareStateSource.Journal, job.Result.Before!.Source);
        Assert.Equal("09.6", job.Result.Before.FirmwareVersion);
        Assert.Equal(["15.1"], job.Result.Steps.Select(s => s.Version));
        Assert.Equal("15.1", bench.Unit.Status.FirmwareVersion);
        Assert.DoesNotContain(job.Warnings, w => w.Contains("as stated", StringComparison.Ordinal));
        Assert.Equal(3, Read(again).Count(e => e.Event == JournalEvent.Unit));
    }

    [Fact]
    public void Update_WhoseHostVanishedInMidTransfer_WaitsForTheLoaderAndNotForTheNakOfTheBrokenTransfer()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Running18);
        BreakOffInStepTwo(bench, cut: true);
        using var again = Again(bench);
        var before = bench.Sent.Count;

        // The broken transfer goes on asking for longer than that.
        var job = again.Run(Order(again) with { PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(2, job.Result.ResumedAtStep);
        Assert.All(again.Sent.Skip(before).Where(b => b.Length > 100), b => Assert.Equal(133, b.Length));
        Assert.Equal(90, again.Sent.Skip(before).Count(b => b.Length > 100));
    }

    [Theory]
    [InlineData("lastBlock")]
    [InlineData("end")]
    public void Update_WhoseHostVanishedBehindTheLastBlock_IsConfirmedByTheNextRun(string last)
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17);
        bench.Run(bench.Order with { Wait = true });
        var lines = File.ReadAllLines(bench.JournalFilePath!).ToList();
        File.WriteAllText(bench.JournalFilePath!, string.Concat(lines.Take(lines.FindIndex(l => l.Contains($"\"{last}\"", StringComparison.Ordinal)) + 1).Select(l => l + "\n")));
        using var again = Again(bench);
        var blocks = bench.BlocksSent;
        var job = again.Run(again.Order);
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal("07.1", job.Result.After!.FirmwareVersion);
        Assert.Equal(blocks, again.BlocksSent);
        Assert.Equal(UpdateOutcome.Skipped, again.Run(again.Order).Result.Outcome);
    }

    [Theory]
    [InlineData(true, UpdateOutcome.Unconfirmed, null)]
    [InlineData(false, UpdateOutcome.Failed, "NoPrompt")]
    public void Update_LeftInMidTransferBySilentUnit_IsNotAskedToRestart(bool lastBlock, UpdateOutcome expected, string? errorId)
    {
        using var images = Units.Images17();
        using var bench = Bench(images, Units.Id17 with { State = SimulatorState.Dead });
        File.WriteAllText(bench.JournalFilePath!, string.Concat(
            Line("send", $"\"step\":1,\"image\":\"SMT17UPS_07-1.enc\",\"sha256\":\"{images.Images[0].Sha256}\",\"hardwareId\":17,\"versionAfter\":\"07.1\""),
            Line("attempt", "\"step\":1,\"attempt\":1"),
            lastBlock ? Line("lastBlock", "\"step\":1,\"block\":99,\"blocks\":100") : string.Empty));
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17) });
        Assert.Equal(expected, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Empty(bench.Questions);
        Assert.Equal(0, bench.Person.Restarts);
    }

    [Fact]
    public void Update_BrokenOffAndWithoutItsJournal_BeginsWithAWholeImage()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Running18);
        BreakOffInStepTwo(bench);
        bench.JournalFilePath = null;
        using var again = Again(bench);
        var job = again.Run(Order(again));
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(["09.6", "15.1"], job.Result.Steps.Select(s => s.Version));
    }

    [Fact]
    public void Update_TakenUpWithoutTheImage_IsRefusedAndNamesIt()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Running18);
        BreakOffInStepTwo(bench);
        using var others = Units.Images17();
        using var again = Again(bench, others);
        var job = again.Run(Order(again));
        Assert.Equal("ResumeImageMissing", job.Result.ErrorId);
        Assert.Contains("SMT18UPS_15-1.enc", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(bench.BlocksSent, again.BlocksSent);
    }

    [Fact]
    public void Update_TakenUpWithAnotherId_IsRefused()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Running18);
        BreakOffInStepTwo(bench);
        using var again = Again(bench);
        var job = again.Run(Order(again) with { Stated = Units.Stated(17) });
        Assert.Equal("JournalContradicts", job.Result.ErrorId);
        Assert.Contains("ID17 was stated now", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(bench.BlocksSent, again.BlocksSent);
    }

    [Fact]
    public void Update_TakenUpOnTheLineOfAnotherUnit_IsRefused()
    {
        using var images = ImageFolder.Id18();
        using var bench = Bench(images, Running18);
        BreakOffInStepTwo(bench);
        using var other = Bench(images, Running18 with { LoaderVersion = "06.0", State = SimulatorState.Restarting });
        other.JournalFilePath = bench.JournalFilePath;
        var job = other.Run(Order(other));
        Assert.Equal("JournalContradicts", job.Result.ErrorId);
        Assert.Contains("06.0", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(0, other.BlocksSent);

        // That run's verdict does not make the other unit forgotten.
        Assert.Equal(2, JournalState.Of(Read(other), p => p == UpdateBench.Port).Unresolved!.Number);
    }

    private static UpdateOrder Order(UpdateBench bench) => bench.Order with
    {
        Target = FirmwareVersion.Parse("15.1"),
        Wait = true,
        Stated = new UnitFacts { HardwareId = 18, InstalledVersion = FirmwareVersion.Parse("09.2"), LoaderVersion = FirmwareVersion.Parse("08.31") },
    };

    private static string Line(string what, string members) =>
        $"{{\"v\":1,\"time\":\"2026-11-25T03:00:00Z\",\"run\":\"a\",\"pid\":1,\"port\":\"virtual\",\"event\":\"{what}\",{members}}}\n";

    private static void BreakOffInStepTwo(UpdateBench bench, bool cut = false)
    {
        var images = 0;
        bench.Shown = e =>
        {
            images += e is TransferBegins ? 1 : 0;
            bench.IsCut = cut && images == 2 && (bench.IsCut || e is TransferProgress { Block: 40 });
            if (images == 2 && !cut)
            {
                OutcomeStories.StopAt(bench, e, 40);
            }
        };
        var job = bench.Run(Order(bench));
        Assert.Equal(cut ? UpdateOutcome.Failed : UpdateOutcome.Cancelled, job.Result.Outcome);
        Assert.Equal(cut ? "LineLost" : null, job.Result.ErrorId);
        Assert.Equal(2, job.Result.Steps.Length);
    }

    private static UpdateBench Bench(ImageFolder images, SimulatorOptions options) =>
        new(images, options) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };

    /// <summary>The same unit, as it was left, before another run.</summary>
    private static UpdateBench Again(UpdateBench bench, ImageFolder? images = null) =>
        new(images ?? bench.Images, bench) { JournalFilePath = bench.JournalFilePath };

    private static JournalEntry[] Read(UpdateBench bench)
    {
        using var file = new FileStream(bench.JournalFilePath!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var entries = JournalText.Read(bytes.ToArray(), out var whole);
        Assert.Equal(bytes.Length, whole);
        return [.. entries];
    }
}
