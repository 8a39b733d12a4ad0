using System;
using System.IO;
using ApcUps.Commands.Updates;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public sealed class SharedJournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups-journals-").FullName;
    private readonly SharedJournals _journals = new(() => DateTime.UtcNow);

    private string Path => System.IO.Path.Combine(_folder, "journal.jsonl");

    public void Dispose()
    {
        _journals.CloseAll();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Take_ByTwoPorts_SharesTheFileUntilBothGiveItBack()
    {
        var one = _journals.Take(Path);
        var other = _journals.Take(Path);
        Assert.Same(one.File, other.File);
        one.Dispose();
        one.Dispose();
        Assert.Equal(JournalFault.InUse, Assert.Throws<JournalException>(Open).Fault);
        other.Dispose();
        Open();
    }

    [Fact]
    public void Take_AfterAllWereClosed_Throws()
    {
        using var one = _journals.Take(Path);
        _journals.CloseAll();
        Open();
        Assert.Throws<ObjectDisposedException>(() => _journals.Take(Path));
    }

    [Fact]
    public void Journal_InAFolder_IsTheOneThatTellsOfTheLineUnderAnotherName()
    {
        var other = System.IO.Path.Combine(_folder, "rack.jsonl");
        using (var journal = JournalFile.Open(other, () => DateTime.UtcNow))
        {
            journal.Write(new() { Port = "TCP://Rack:4001", Event = JournalEvent.Send, Image = "a.enc", Sha256 = "ab" });
            journal.Write(new() { Port = "TCP://Rack:4001", Event = JournalEvent.Attempt });
        }

        using var command = new CommandSurroundings(_folder, null, (_, _) => default);
        Assert.Equal(other, command.For(_ => { }).JournalPath("tcp://rack:4001"));
        Assert.NotEqual(other, command.For(_ => { }).JournalPath("tcp://rack:4002"));
        Assert.Contains("a.enc", Assert.Single(command.Unfinished("tcp://rack:4001")), StringComparison.Ordinal);
        Assert.Empty(command.Unfinished("tcp://rack:4002"));

        using (var journal = JournalFile.Open(other, () => DateTime.UtcNow))
        {
            journal.Write(new() { Port = "TCP://Rack:4001", Event = JournalEvent.Unit });
        }

        Assert.NotEqual(other, command.For(_ => { }).JournalPath("tcp://rack:4001"));
    }

    [Fact]
    public void Journal_InAFolder_IsTheUsualOneIfThatTellsOfSomethingItself()
    {
        using var command = new CommandSurroundings(_folder, null, (_, _) => default);
        var port = command.For(_ => { });
        var usual = port.JournalPath("tcp://rack:4001")!;
        var other = System.IO.Path.Combine(_folder, "a.jsonl");
        WriteStarted(other);
        Assert.Equal(other, port.JournalPath("tcp://rack:4001"));
        WriteStarted(usual);
        Assert.Equal(usual, port.JournalPath("tcp://rack:4001"));
    }

    private static void WriteStarted(string path)
    {
        using var journal = JournalFile.Open(path, () => DateTime.UtcNow);
        journal.Write(new() { Port = "TCP://Rack:4001", Event = JournalEvent.Send, Image = "a.enc", Sha256 = "ab" });
        journal.Write(new() { Port = "TCP://Rack:4001", Event = JournalEvent.Attempt });
        journal.Write(new() { Port = "TCP://Rack:4001", Event = JournalEvent.End, Outcome = "Started" });
    }

    private void Open() => JournalFile.Open(Path, () => DateTime.UtcNow).Dispose();
}
