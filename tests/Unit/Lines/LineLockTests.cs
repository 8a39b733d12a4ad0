using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class LineLockTests : IDisposable
{
    private const string Port = "/dev/ttyLock0";

    private static readonly RunningProcess Pwsh = new(4711, "1000@here", "pwsh");
    private static readonly RunningProcess Other = new(4712, "2000@here", "pwsh2");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "apcups-locks-" + Guid.NewGuid().ToString("N"));

    private string LockPath => Path.Combine(_folder, "apcups-ttyLock0.lock");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private LineLock TakeAs(RunningProcess own, params RunningProcess[] living) =>
        LineLock.Take(Port, _folder, living.Aggregate(new FakeProcesses(own), (all, one) => all.Living(one)));

    private LineException Refused(RunningProcess own, params RunningProcess[] living) =>
        Assert.Throws<LineException>(() => TakeAs(own, living).Dispose());

    private void Write(string text, TimeSpan age)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(LockPath, text);
        File.SetLastWriteTimeUtc(LockPath, DateTime.UtcNow - age);
    }

    private string[] Files => [.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)!)];

    [Fact]
    public void Take_FreeLine_WritesWhoHasIt()
    {
        using var taken = TakeAs(Pwsh);
        Assert.Equal(LockPath, taken.Path);
        Assert.Equal(["4711", "1000@here", Port], File.ReadAllLines(LockPath).Take(3));
    }

    [Fact]
    public void Dispose_Lock_LeavesNoFile()
    {
        TakeAs(Pwsh).Dispose();
        Assert.Empty(Files);
    }

    [Fact]
    public void Take_LineOfLivingProcess_IsBusyAndNamesIt()
    {
        using var taken = TakeAs(Pwsh);
        var e = Refused(Other, Pwsh);
        Assert.Equal(LineFault.Busy, e.Fault);
        Assert.Equal(Port, e.Address);
        Assert.Equal("Process 4711 (pwsh) is updating the unit on /dev/ttyLock0.", e.Message);
        Assert.Contains(LockPath, e.Remedy, StringComparison.Ordinal);
        Assert.True(File.Exists(LockPath));
    }

    [Fact]
    public void Take_LineOfProcessThatShowsNothing_IsBusyAndNamesItsNumber()
    {
        using var taken = TakeAs(Pwsh);
        Assert.Equal("Process 4711 is updating the unit on /dev/ttyLock0.", Refused(Other, new RunningProcess(4711, null, null)).Message);
    }

    [Fact]
    public void Take_LineThatThisProcessHas_IsBusy()
    {
        using var taken = TakeAs(Pwsh);
        var e = Refused(Pwsh);
        Assert.Equal(LineFault.Busy, e.Fault);
        Assert.Equal("This process, 4711 (pwsh), is updating the unit on /dev/ttyLock0 already.", e.Message);
    }

    [Fact]
    public void Take_LockOfDeadProcess_TakesItOver()
    {
        var dead = TakeAs(Pwsh);
        using var taken = TakeAs(Other);
        Assert.Equal("4712", File.ReadAllLines(LockPath)[0]);
        Assert.Equal([Path.GetFileName(LockPath)], Files);
        dead.Dispose();
        Assert.True(File.Exists(LockPath), "The old owner removed the new one's lock.");
    }

    [Fact]
    public void Take_LockOfNumberInUseAgain_TakesItOver()
    {
        var dead = TakeAs(Pwsh);
        using var taken = TakeAs(Other, Pwsh with { Started = "1500@here" });
        Assert.Equal("4712", File.ReadAllLines(LockPath)[0]);
        dead.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("4711\n1000@here\n/dev/ttyLo")]
    [InlineData("4711\n1000@here\n/dev/ttyLock0\nabc")]
    [InlineData("nonsense\n")]
    public void Take_TornLock_IsBusyWhileYoungAndTakenOverOnceOld(string text)
    {
        Write(text, TimeSpan.Zero);
        Assert.Equal(LineFault.Busy, Refused(Other).Fault);
        Assert.Equal(text, File.ReadAllText(LockPath));

        // Of the future, by a clock that was set back since.
        Write(text, TimeSpan.FromHours(-1));
        TakeAs(Other, Pwsh).Dispose();

        Write(text, TimeSpan.FromMinutes(1));
        using var taken = TakeAs(Other, Pwsh);
        Assert.Equal("4712", File.ReadAllLines(LockPath)[0]);
    }

    [Fact]
    public void Take_AnotherProcessTakesOver_IsBusyUntilThatIsOld()
    {
        var dead = TakeAs(Pwsh);
        File.WriteAllText(LockPath + ".takeover", string.Empty);
        Assert.Equal(LineFault.Busy, Refused(Other).Fault);

        File.SetLastWriteTimeUtc(LockPath + ".takeover", DateTime.UtcNow.AddMinutes(-1));
        using var taken = TakeAs(Other);
        Assert.Equal([Path.GetFileName(LockPath)], Files);
        dead.Dispose();
    }

    [Fact]
    public void TryRemove_LockChangedSinceItWasJudged_LeavesIt()
    {
        using var taken = TakeAs(Pwsh);
        var text = File.ReadAllText(LockPath);
        Assert.True(new LockFile(LockPath).TryRemove("what stood there before"));
        Assert.Equal(text, File.ReadAllText(LockPath));
        Assert.Equal([Path.GetFileName(LockPath)], Files);
    }

#if NET
    [Fact]
    public void TryRemove_LockChangedSinceItWasJudged_DoesNotMoveItEither()
    {
        // A name that has room for the guard's ending, and for no longer one: what is moved aside has a longer one.
        var file = new LockFile(Path.Combine(_folder, new string('l', 240)));
        Directory.CreateDirectory(_folder);
        Assert.True(file.TryCreate("somebody's"));
        Assert.True(file.TryRemove("what stood there before"));
        Assert.Equal("somebody's", file.Read());
        Assert.ThrowsAny<IOException>(() => file.TryRemove("somebody's"));
    }
#endif

    [Fact]
    public void Take_ManyAtOnceFindALeftLock_OneGetsIt()
    {
        var processes = Enumerable.Range(100, 8).Select(i => new RunningProcess(i, $"{i}@here", "pwsh")).ToArray();
        for (var round = 0; round < 400; round++)
        {
            Write("4711\n1000@here\n/dev/ttyLock0\nabc\n", TimeSpan.FromMinutes(1));
            var taken = new LineLock?[processes.Length];
            Parallel.For(0, processes.Length, i =>
            {
                try
                {
                    taken[i] = TakeAs(processes[i], processes);
                }
                catch (LineException e) when (e.Fault == LineFault.Busy)
                {
                    // Another one has it.
                }
            });

            Assert.Single(taken, t => t is not null);
            Assert.Equal([Path.GetFileName(LockPath)], Files);
            taken.Single(t => t is not null)!.Dispose();
            Assert.Empty(Files);
        }
    }

    [Fact]
    public void Take_FolderThatCannotBeMade_IsDenied()
    {
        File.WriteAllText(_folder, "a file");
        try
        {
            var e = Refused(Pwsh);
            Assert.Equal(LineFault.PermissionDenied, e.Fault);
            Assert.StartsWith("The lock file for /dev/ttyLock0 cannot be written: ", e.Message, StringComparison.Ordinal);
            Assert.Contains(_folder, e.Remedy, StringComparison.Ordinal);
            Assert.NotNull(e.InnerException);
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Fact]
    public void Take_AFolderLiesWhereTheLockBelongs_IsDeniedAndKeepsIt()
    {
        Directory.CreateDirectory(LockPath);
        Assert.Equal(LineFault.PermissionDenied, Refused(Pwsh).Fault);
        Assert.True(Directory.Exists(LockPath));
    }

    [Fact]
    public void Take_RealProcesses_RefusesItself()
    {
        using var taken = LineLock.Take(Port, _folder, new ProcessTable());
        var e = Assert.Throws<LineException>(() => LineLock.Take(Port, _folder, new ProcessTable()));
        Assert.StartsWith("This process, ", e.Message, StringComparison.Ordinal);
    }
}
