using System;
using System.IO;
using System.Threading;
using ApcUps.Commands.Updates;
using ApcUps.Updating;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>What is said beside a result, and what the ports of one command share.</summary>
public class WordsTests
{
    [Fact]
    public void NamedAgain_TellsOnlyOfOtherFactsAndTargets()
    {
        var first = new UpdateOrder("COM3", []) { Stated = Units.Stated(17, "07.0") };
        Assert.Empty(UpdateWords.NamedAgain(first, first with { Port = "com3", Stated = Units.Stated(17, "07.0") }));
        Assert.Empty(UpdateWords.NamedAgain(first, first with { Stated = first.Stated with { Stated = [] } }));
        Assert.Contains("com3, after COM3", Assert.Single(UpdateWords.NamedAgain(first, first with { Port = "com3", Stated = Units.Stated(18, "07.0") })), StringComparison.Ordinal);
        Assert.Single(UpdateWords.NamedAgain(first, first with { Target = FirmwareVersion.Parse("07.1") }));
        Assert.Single(UpdateWords.NamedAgain(first, first with { Heard = new("4.5G Smart-UPS Tower", null, false) }));
    }

    [Fact]
    public void Intention_OfAPlanThatCannotBegin_NamesTheMissingImages()
    {
        var plan = new UpsFirmwarePlan { IsPossible = true, TargetVersion = "15.1", Steps = [new(), new()], MissingImages = ["a.enc", "b.enc"] };
        Assert.Equal("2 step(s) to 15.1, which cannot begin, since these images are not at hand: a.enc, b.enc", UpdateWords.Intention(plan));
        plan.IsReady = true;
        Assert.Equal("2 step(s) to 15.1", UpdateWords.Intention(plan));
    }

    [Fact]
    public void OnePerson_LetGoTwice_IsFreeForOneOnly()
    {
        using var person = new OnePerson();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var first = person.TryTake(CancellationToken.None);
        first!.Dispose();
        first.Dispose();
        using var second = person.TryTake(CancellationToken.None);
        first.Dispose();
        Assert.NotNull(second);
        Assert.Null(person.TryTake(stopped.Token));
    }

    [Fact]
    public void Surroundings_OfACommandThatIsOver_BeginNothingAnew()
    {
        var shared = new CommandSurroundings(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl"), null, (_, _) => default);
        var port = shared.For(_ => { });
        shared.Dispose();
        Assert.Throws<ObjectDisposedException>(() => port.Journal("COM3"));
        Assert.Throws<ObjectDisposedException>(() => port.Machine("COM3"));
        Assert.Null(port.Attend(CancellationToken.None));
        Assert.False(File.Exists(port.JournalPath("COM3")));
    }

    [Fact]
    public void Update_OfAUnitThatTellsItsVersionAndNoId_IsSkippedAndNamesNoId()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var theCase = new UpdateCase(bench.Order, bench, new())
        {
            Past = JournalState.Of([new() { Port = "virtual", Event = JournalEvent.Send }, new() { Port = "virtual", Event = JournalEvent.Attempt }], _ => true),
            Unit = new()
            {
                Presence = UnitPresence.Application,
                Facts = new() { HardwareId = 17, InstalledVersion = FirmwareVersion.Parse("07.1"), Stated = ["HardwareId 17"] },
                Status = new() { FirmwareVersion = "07.1" },
            },
        };
        var end = new UpdateWay(theCase).Go(CancellationToken.None);
        Assert.Equal(UpdateOutcome.Skipped, end.Outcome);
        Assert.Equal("The unit answers with version 07.1 already. Nothing was sent.", end.Recommendation);
    }

    [Fact]
    public void Update_OfAUnitThatTellsItsVersionAndNoIdBehindAStep_IsStartedAndNoMore()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var theCase = new UpdateCase(bench.Order, bench, new())
        {
            Unit = new()
            {
                Presence = UnitPresence.Application,
                Facts = new() { HardwareId = 17, InstalledVersion = FirmwareVersion.Parse("07.1"), Stated = ["HardwareId 17"] },
                Status = new() { FirmwareVersion = "07.1" },
            },
        };
        theCase.Add(new());
        var end = new UpdateWay(theCase).Go(CancellationToken.None);
        Assert.Equal(UpdateOutcome.Started, end.Outcome);
        Assert.Contains("does not tell its hardware id", end.Recommendation, StringComparison.Ordinal);
    }
}
