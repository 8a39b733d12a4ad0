using System;
using System.Diagnostics;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>Ctrl-C ends a trace that has no end of its own; what came until then was shown as it came.</summary>
public static class TraceInterruptTests
{
    [Fact]
    public static void CtrlC_DuringATrace_GivesThePromptBack()
    {
        using var shell = ShellProcess.StartProgram(
            ShellProcess.Program, "-Command", "$u = Start-UpsSimulator -State Restarting; Trace-UpsPort -Port $u.Port");
        shell.WaitForOutput("Download Manager");

        var clock = Stopwatch.StartNew();
        shell.Interrupt();
        var result = shell.WaitForExit();

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"took {clock.Elapsed}");
        Assert.Equal(130, result.ExitCode);
        Assert.Equal(string.Empty, result.Error);
    }
}
