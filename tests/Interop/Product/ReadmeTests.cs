using System.IO;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>What README promises to a newcomer.</summary>
public static class ReadmeTests
{
    [Fact]
    public static void RecoveryExample_InTheShell_EndsStarted()
    {
        var script = Path.Combine(ModuleSession.Root, "examples", "Recover-BrickedUps.ps1");

        var result = ShellProcess.RunProgram(ShellProcess.Program, "-File", script);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("Outcome (simulated): Started after 2 attempts", result.Output, System.StringComparison.Ordinal);
    }
}
