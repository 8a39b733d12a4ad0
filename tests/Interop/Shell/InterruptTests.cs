using System;
using System.Diagnostics;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

public class InterruptTests
{
    // The shell itself needs some 50 ms; the rest is for a busy machine.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("'go'; Start-Sleep 600")]
    [InlineData("'go'; while ($true) { }")]
    [InlineData("'go'; Read-Host Question")]
    public void Interrupt_StopsTheRun(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends Ctrl-C to a whole console, not to one process.");
        using var shell = ShellProcess.Start("-Command", text);
        shell.WaitForOutput("go");
        var clock = Stopwatch.StartNew();
        shell.Interrupt();
        Assert.Equal(130, shell.WaitForExit().ExitCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Quick);
    }

    [Fact]
    public void Interrupt_LetsFinallyBlocksRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends Ctrl-C to a whole console, not to one process.");
        using var script = new ScriptFile("try { 'go'; Start-Sleep 600 } finally { [Console]::Out.WriteLine('cleaned') }");
        using var shell = ShellProcess.Start("-File", script.Path);
        shell.WaitForOutput("go");
        shell.Interrupt();
        var result = shell.WaitForExit();
        Assert.Equal(130, result.ExitCode);
        Assert.Contains("cleaned", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupt_GivesThePromptBack()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends Ctrl-C to a whole console, not to one process.");
        using var shell = ShellProcess.Start();
        shell.Send("'go'; Start-Sleep 600\n");
        shell.WaitForOutput("go");
        shell.Interrupt();
        var result = shell.Finish("'still here'; exit 2\n");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("still here", result.Output, StringComparison.Ordinal);
    }
}
