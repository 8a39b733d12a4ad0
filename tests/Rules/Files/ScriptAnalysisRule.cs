using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Files;

/// <summary>PSScriptAnalyzer, where a PowerShell with it is installed, has nothing to say about our scripts.</summary>
public static class ScriptAnalysisRule
{
    private const int NotInstalled = 77;

    private static readonly string[] Kinds = [".ps1", ".psm1", ".psd1"];

    [Fact]
    public static void ProductScripts_KeepIt() => Rule.Kept(Breaches(
        Scripts().Where(s => !s.StartsWith("tests/", StringComparison.Ordinal)).Select(AsBuilt), "PSScriptAnalyzerSettings.psd1"));

    // Fixtures are wrong on purpose.
    [Fact]
    public static void TestScripts_KeepIt() => Rule.Kept(Breaches(
        Scripts().Where(s => s.StartsWith("tests/", StringComparison.Ordinal) && !s.Contains("/fixtures/", StringComparison.Ordinal))
            .Select(s => Repository.PathOf(s)),
        "tests/PSScriptAnalyzerSettings.psd1"));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        var script = Path.Combine(Directory.CreateTempSubdirectory("apcups").FullName, "Planted.ps1");
        File.WriteAllText(script, "gci | % { $_.Name }\n$x = $y ?? 1\n");
        try
        {
            var breaches = Breaches([script], "PSScriptAnalyzerSettings.psd1");

            Assert.Contains(breaches, b => b.Contains("Planted.ps1:1: PSAvoidUsingCmdletAliases", StringComparison.Ordinal));
            Assert.Contains(breaches, b => b.Contains("Planted.ps1:2: PSUseCompatibleSyntax", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(script)!, recursive: true);
        }
    }

    private static IEnumerable<string> Scripts()
    {
        var tracked = Repository.Tracked();
        Assert.SkipWhen(tracked is null, "This is no clone, or git is not here.");
        return tracked!.Where(f => Kinds.Contains(Path.GetExtension(f)));
    }

    // The manifest names files that lie beside it only in the module folder.
    private static string AsBuilt(string file) =>
        Path.Combine(BuiltModule.Folder, file) is var built && File.Exists(built) ? built : Repository.PathOf(file);

    private static string[] Breaches(IEnumerable<string> scripts, string settings)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var program = folders.Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No pwsh on this machine.");

        var list = string.Join(", ", scripts.Select(s => $"'{s}'"));
        var start = new ProcessStartInfo(program!, ["-NoProfile", "-NonInteractive", "-Command", $$"""
            $ErrorActionPreference = 'Stop'
            $PSStyle.OutputRendering = 'PlainText'
            if (-not (Get-Module -Name PSScriptAnalyzer -ListAvailable)) { exit {{NotInstalled}} }
            {{list}} | ForEach-Object { Invoke-ScriptAnalyzer -Path $_ -Settings '{{Repository.PathOf(settings)}}' } |
                ForEach-Object { "$($_.ScriptPath):$($_.Line): $($_.RuleName): $($_.Message)" }
            """]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.SkipWhen(shell.ExitCode == NotInstalled, "PSScriptAnalyzer is not installed.");
        Assert.True(shell.ExitCode == 0, output + errors.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
