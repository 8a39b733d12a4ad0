using System;
using System.IO;
using System.Linq;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>The Pester files, run through the Shell, and by a real PowerShell where there is one.</summary>
public static class PesterTests
{
    private static readonly string Folder = Path.Combine(ModuleSession.Root, "tests", "Pester");

    private static readonly string Runner = Path.Combine(Folder, "Runner", "Invoke-PesterFile.ps1");

    public static TheoryData<string> Files => new(Directory.GetFiles(Folder, "*.Tests.ps1").Select(f => Path.GetFileName(f)!).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public static void PesterFile_InTheShell_Passes(string file)
    {
        var result = ShellProcess.RunProgram(ShellProcess.Program, "-File", Runner, Path.Combine(Folder, file), "-NoPester", "-Detailed");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Fact]
    public static void PesterFiles_InARealPowerShell_Pass()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var program = folders.Select(f => Path.Combine(f, "pwsh")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No pwsh on this machine.");

        var result = ShellProcess.RunProgram(program!, "-NoProfile", "-File", Runner, Folder);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }
}
