using System;
using System.IO;
using System.Linq;
using System.Threading;
using ApcUps.Bootloader;
using ApcUps.Commands.Asking;
using ApcUps.Commands.Updates;
using ApcUps.Simulator.Loader;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

/// <summary>What becomes of a step between the question and the first block: windows that close, units that fall silent, a person who is needed elsewhere.</summary>
public class WindowStories
{
    [Fact]
    public void Update_ThatIsAnsweredAtOnce_ReadsTheUnitOnlyOnceBeforeTheCall()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17);
        var (readings, before) = (0, 0);
        bench.Shown = e =>
        {
            readings += e is UpdateNote { Text: "asking the running unit what it is" } ? 1 : 0;
            before = e is RestartCall ? readings : before;
        };
        Assert.Equal(UpdateOutcome.Confirmed, bench.Run(bench.Order with { Wait = true }).Result.Outcome);
        Assert.Equal(1, before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Update_WhoseLoaderStartsTheApplicationAgainAndAgain_LooksAgainOnlyOnce(int restarts)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { JournalFilePath = Path.Combine(images.Folder, "journal.jsonl") };
        bench.Person.AskToRestart(0);
        bench.BeforeAnswer = () => bench.Pass(60);
        bench.Shown = e =>
        {
            if (e is UpdateNote note && note.Text.StartsWith("its loader was heard, but had ended", StringComparison.Ordinal) && restarts-- > 1)
            {
                bench.Person.AskToRestart(0);
            }
        };
        var again = restarts == 2;
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17), PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal(again ? UpdateOutcome.Failed : UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(2, bench.Questions.Count);

        // A unit in its loader has not answered.
        var events = JournalText.Read(File.ReadAllBytes(bench.JournalFilePath!), out _).Select(e => e.Event).Where(e => e is JournalEvent.Unit or JournalEvent.Send or JournalEvent.End);
        Assert.Equal(again ? ["send", "send"] : ["send", "unit", "send", "end", "unit"], events);
    }

    [Fact]
    public void Update_OfAUnitWithoutAnApplicationThatFallsSilent_IsNoMissedWindow()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        bench.BeforeAnswer = () => bench.IsMute = true;
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17), PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal("NoPrompt", job.Result.ErrorId);
        Assert.DoesNotContain("a moment before", job.Result.Recommendation, StringComparison.Ordinal);
        Assert.Single(bench.Questions);
        Assert.Single(job.Result.Steps);
    }

    [Fact]
    public void Update_WhoseApplicationStartsInMidTransfer_IsNoMissedWindow()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.WaitingForTransfer });
        bench.Shown = e => bench.Person.LastWords ??= e is TransferProgress { Block: 60 } ? LoaderTexts.ApplicationStarts : null;
        var job = bench.Run(bench.Order with { Wait = true, Stated = Units.Stated(17), PromptTimeout = TimeSpan.FromSeconds(30) });
        Assert.Equal((UpdateOutcome.Failed, "ApplicationRunning"), (job.Result.Outcome, job.Result.ErrorId));
        Assert.Equal(1, Assert.Single(job.Result.Steps).Attempts);
        Assert.DoesNotContain("a moment before", job.Result.Recommendation, StringComparison.Ordinal);
        Assert.Single(bench.Questions);
    }

    [Theory]
    [InlineData("No", true, UpdateOutcome.Cancelled)]
    [InlineData("Yes", false, UpdateOutcome.Failed)]
    public void Update_ThatIsOver_LetsThePersonGo(string answer, bool isThere, UpdateOutcome expected)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17) { PersonIsThere = isThere };
        bench.Answers.Enqueue(Enum.Parse<Answer>(answer));
        Assert.Equal(expected, bench.Run(bench.Order with { Wait = true, PromptTimeout = TimeSpan.FromSeconds(30) }).Result.Outcome);
        using var stopped = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var free = bench.PersonAtPrompt.TryTake(stopped.Token);
        Assert.NotNull(free);
    }
}
