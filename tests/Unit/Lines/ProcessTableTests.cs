using System;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class ProcessTableTests : IDisposable
{
    // Beyond what any system gives out, so that the question to the system itself finds nobody.
    private const int Number = 2_000_000_000;

    private readonly FakeTree _tree = new FakeTree().File("proc/sys/kernel/random/boot_id", "b00t\n");

    public void Dispose() => _tree.Dispose();

    private RunningProcess? Find(string stat)
    {
        _tree.File($"proc/{Number}/stat", stat);
        return new ProcessTable(_tree.At("proc")).Find(Number);
    }

    private static string Stat(string name, char state, int started) =>
        $"{Number} ({name}) {state} 1 2 3 0 -1 4194560 5 6 7 8 9 10 11 12 20 0 1 0 {started} 17 18 19 20\n";

    [Fact]
    public void Find_LivingProcess_TellsNameAndStart() =>
        Assert.Equal(new RunningProcess(Number, "123456@b00t", "pwsh"), Find(Stat("pwsh", 'S', 123456)));

    [Fact]
    public void Find_NameWithBracketsAndSpaces_IsReadToItsEnd() =>
        Assert.Equal(new RunningProcess(Number, "42@b00t", "a) Z (b"), Find(Stat("a) Z (b", 'R', 42)));

    [Theory]
    [InlineData('Z')]
    [InlineData('X')]
    public void Find_ProcessThatIsNotYetBuried_IsNone(char state) => Assert.Null(Find(Stat("pwsh", state, 42)));

    [Fact]
    public void Find_StatOfAnotherForm_LivesWithoutStart() => Assert.Null(Find("odd")!.Started);

    [Fact]
    public void Find_NoSuchProcess_IsNone() => Assert.Null(new ProcessTable().Find(Number));

    [Fact]
    public void Find_ProcessHiddenInProc_LivesWithoutStart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /proc.");
        var hidden = new ProcessTable(_tree.At("proc")).Find(Environment.ProcessId);
        Assert.NotNull(hidden);
        Assert.Null(hidden.Started);
    }

    [Fact]
    public void Own_ThisProcess_IsFoundAlikeByItsNumber()
    {
        var own = new ProcessTable().Own;
        Assert.Equal(Environment.ProcessId, own.Id);
        Assert.NotNull(own.Started);
        Assert.NotNull(own.Name);
        Assert.Equal(own, new ProcessTable().Find(own.Id));
    }
}
