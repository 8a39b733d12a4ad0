using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using ApcUps.Bootloader;
using ApcUps.Commands.Updates;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class BadJournalTests
{
    private const string Begin = """{"v":1,"time":"2026-11-24T03:00:00Z","run":"a","pid":1,"port":"virtual","event":"begin"}""";

    [Theory]
    [InlineData("Port,HardwareId\n/dev/ttyS0,18\n", "JournalUnreadable")]
    [InlineData("Port,HardwareId", "JournalUnreadable")]
    [InlineData(Begin + "\nnothing\n", "JournalUnreadable")]
    [InlineData(Begin + "\n{}\n", "JournalUnreadable")]
    [InlineData(Begin + "\n\n", "JournalUnreadable")]
    [InlineData("""{"v":2,"time":"2026-11-24T03:00:00Z","run":"a","pid":1,"port":"virtual","event":"begin"}""" + "\n", "JournalVersion")]
    public void Update_WithAJournalThatIsNone_IsRefusedBeforeTheLineIsOpenedAndLeavesItAsItWas(string content, string errorId)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        File.WriteAllText(bench.JournalFilePath, content);
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Empty(bench.Sent);
        Assert.Equal(content, File.ReadAllText(bench.JournalFilePath));
    }

    [Fact]
    public void Update_WithATornLastLine_KeepsItAsTextAndGoesOn()
    {
        const string Torn = """{"v":1,"time":"2026-11-24T03:00:01Z","run":"a","pid":1,"port":"virtual","event":"atte""";
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication }) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        File.WriteAllText(bench.JournalFilePath, Begin + "\n" + Torn);
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        var bytes = File.ReadAllBytes(bench.JournalFilePath);
        var entries = JournalText.Read(bytes, out var whole);
        Assert.Equal(bytes.Length, whole);
        Assert.Equal(JournalEvent.Torn, entries[1].Event);
        Assert.Equal(Torn, entries[1].Text);
        Assert.Equal("Confirmed", entries[^1].Outcome);
    }

    [Fact]
    public void Update_WithoutPermissionForItsJournal_IsRefusedBeforeTheLineIsOpened()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { JournalFilePath = Path.Combine(images.Folder, "no", "such", "folder.jsonl") };
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal("JournalNotWritable", job.Result.ErrorId);
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Contains("Nothing was sent.", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Sent);
    }

    [Fact]
    public void Update_OntoAFullDisk_IsRefusedBeforeTheLineIsOpened()
    {
        Assert.SkipUnless(RuntimeInformation.IsOSPlatform(OSPlatform.Linux), "Only Linux has a device that is always full.");
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };

        // By a name of its own: the journal's lock is that of a name, and these tests may run twice on a machine.
        File.CreateSymbolicLink(bench.JournalFilePath, "/dev/full");
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal("JournalNotWritable", job.Result.ErrorId);
        Assert.Empty(bench.Sent);
    }

    [Fact]
    public void Update_WhoseJournalAnotherProcessWrites_IsRefusedAndMayReadIt()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication }) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        using (var other = JournalFile.Open(bench.JournalFilePath, () => DateTime.UtcNow))
        {
            other.Write(new() { Port = "COM7", Event = JournalEvent.Begin });
            var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
            Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
            Assert.Equal("JournalInUse", job.Result.ErrorId);
            Assert.Contains("writing the journal", job.Problem!.Message, StringComparison.Ordinal);
            Assert.Empty(bench.Sent);
            Assert.NotNull(JournalFile.Peek(bench.JournalFilePath, "COM7"));
        }

        Assert.Equal(UpdateOutcome.Confirmed, bench.Run(bench.Order with { Stated = Units.Stated(17) }).Result.Outcome);
        Assert.Equal(1, bench.JournalsGivenBack);
    }

    [Fact]
    public void Journal_ThatCannotBeRead_IsNotInUseAfterwards()
    {
        using var images = Units.Images17();
        var path = Path.Combine(images.Folder, "notes.txt");
        File.WriteAllText(path, "nothing of the kind\n");
        var first = Assert.Throws<JournalException>(() => JournalFile.Open(path, () => DateTime.UtcNow));
        Assert.Equal(first.Fault, Assert.Throws<JournalException>(() => JournalFile.Open(path, () => DateTime.UtcNow)).Fault);
    }

    [Fact]
    public void Journal_OfALineUnderAnotherName_IsThatOfTheSameLine()
    {
        using var images = Units.Images17();
        var path = Path.Combine(images.Folder, "journal.jsonl");
        using var journal = JournalFile.Open(path, () => DateTime.UtcNow);
        journal.Write(new() { Port = "tcp://Host:4001", Event = JournalEvent.Send, Image = "a.enc", Sha256 = "ab" });
        journal.Write(new() { Port = "TCP://host:4001", Event = JournalEvent.Attempt });
        Assert.Equal("a.enc", journal.StateOf("tcp://host:4001").Unresolved?.Image);
        Assert.Null(journal.StateOf("tcp://host:4002").Unresolved);
        Assert.Equal("a.enc", JournalFile.Peek(path, "tcp://host:4001")?.Unresolved?.Image);
        Assert.Null(JournalFile.Peek(path + ".not", "tcp://host:4001"));

        journal.Write(new() { Port = "/dev/ttyNone0", Event = JournalEvent.Send, Image = "b.enc", Sha256 = "cd" });
        journal.Write(new() { Port = "ttyNone0", Event = JournalEvent.Attempt });
        Assert.Equal("b.enc", journal.StateOf("ttyNone0").Unresolved?.Image);
        Assert.Null(journal.StateOf("/dev/ttyNONE0").Unresolved);
    }

    [Fact]
    public void Update_WhoseJournalIsLostInMidTransfer_GoesOnAndReportsIt()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        bench.Shown = e => bench.LoseJournal(e, 40);
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal("JournalNotWritable", job.Result.ErrorId);
        Assert.Contains("Confirmed: The unit answers as ID17 with version 07.1", job.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_WhoseJournalIsLostJustBeforeBlockOne_SendsNothing()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        bench.Shown = e => bench.LoseJournal(e is RestartCall);
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("JournalNotWritable", job.Result.ErrorId);
        Assert.Equal("JournalNotWritable", job.Result.Steps[0].ErrorId);
        Assert.Contains("Nothing was sent.", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(0, bench.BlocksSent);
        Assert.Equal("07.0", bench.Unit.Status.FirmwareVersion);
    }

    [Fact]
    public void Update_WhoseJournalIsLostInStepOne_DoesNotBeginStepTwo()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 18, FirmwareVersion = "09.2", LoaderVersion = "08.31" })
        {
            JournalFilePath = Path.Combine(images.Folder, "journal.jsonl"),
        };
        bench.Shown = e => bench.LoseJournal(e, 40);
        var job = bench.Run(bench.Order with { Target = FirmwareVersion.Parse("15.1"), Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal("JournalNotWritable", job.Result.ErrorId);
        Assert.Contains("Step 1 is done: the unit runs 09.6", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("09.6", bench.Unit.Status.FirmwareVersion);
    }

    [Fact]
    public void Entry_Written_ReadsBackAsItWas()
    {
        var entry = new JournalEntry { Port = "tcp://ü:1", Event = JournalEvent.Torn, Text = "a \"b\"\n\u0001 ü", Step = 2, LoaderVersion = "08.31" };
        var line = JournalText.Line(entry);
        Assert.Equal(Array.IndexOf(line, (byte)'\n'), line.Length - 1);
        var read = JournalText.Read(line, out var whole);
        Assert.Equal(line.Length, whole);
        Assert.Equal(entry, Assert.Single(read));
        Assert.DoesNotContain("attempt", Encoding.UTF8.GetString(line), StringComparison.Ordinal);
    }

    [Fact]
    public void Journal_WhoseLastWriteWasCutShort_HoldsWholeLinesAgainAfterTheNext()
    {
        Assert.SkipUnless(Path.DirectorySeparatorChar == '/', "On Windows nobody else can write into it.");
        using var images = Units.Images17();
        var path = Path.Combine(images.Folder, "journal.jsonl");
        using (var journal = JournalFile.Open(path, () => DateTime.UtcNow))
        {
            journal.Write(new() { Port = "COM3", Event = JournalEvent.Begin });
            using (var other = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
            {
                other.Write(Encoding.UTF8.GetBytes("{\"v\":1,\"ti"));
            }

            journal.Write(new() { Port = "COM3", Event = JournalEvent.Verdict });
        }

        var bytes = File.ReadAllBytes(path);
        Assert.Equal([JournalEvent.Begin, JournalEvent.Verdict], JournalText.Read(bytes, out var whole).Select(e => e.Event));
        Assert.Equal(bytes.Length, whole);
    }

    [Fact]
    public void Journal_ThatSomebodyEmptied_BeginsAnew()
    {
        Assert.SkipUnless(Path.DirectorySeparatorChar == '/', "On Windows nobody else can write into it.");
        using var images = Units.Images17();
        var path = Path.Combine(images.Folder, "journal.jsonl");
        using (var journal = JournalFile.Open(path, () => DateTime.UtcNow))
        {
            journal.Write(new() { Port = "COM3", Event = JournalEvent.Begin });
            using (var other = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite))
            {
                Assert.Equal(0, other.Length);
            }

            journal.Write(new() { Port = "COM3", Event = JournalEvent.Verdict });
        }

        Assert.Equal([JournalEvent.Verdict], JournalText.Read(File.ReadAllBytes(path), out _).Select(e => e.Event));
    }

    [Fact]
    public void Journal_ThatCouldNotBeWrittenOnce_StillTellsOfTheLastBlock()
    {
        using var images = Units.Images17();
        var path = Path.Combine(images.Folder, "journal.jsonl");
        var isFull = false;
        using var file = JournalFile.Open(path, () => isFull ? throw new JournalException(JournalFault.NotWritable, "full", null) : DateTime.UtcNow);
        var journal = new StepJournal(file, "COM3");
        journal.Send(1, new() { Image = "a.enc", Sha256 = "ab" }, new());
        journal.Attempt(1);
        void Reach(int block) => journal.Progress(new(TransferStage.Sending, 1, 3, block, 100, 0, 0, TimeSpan.Zero));
        isFull = true;
        Reach(50);
        Assert.Equal("full", journal.Failure?.Message);
        isFull = false;
        Reach(99);
        Assert.True(file.StateOf("COM3").Unresolved?.LastBlockMayBeOut);
    }
}
