using System;
using System.IO;
using ApcUps.Tests.Interop.Product;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop;

/// <summary>The small runner for Pester files, run in the shell on its own fixtures.</summary>
public class PesterRunnerTests
{
    private static readonly string Folder = Path.Combine(ModuleSession.Root, "tests", "Pester", "Runner");

    // Pester 5.9 in PowerShell 7.6 counted the first five of these fixtures alike, and gave the same exit codes.
    [Theory]
    [InlineData("Passing", 11, 0, 0, 0)]
    [InlineData("Failing", 1, 7, 0, 1)]
    [InlineData("Skipping", 1, 0, 4, 0)]
    [InlineData("BrokenSetup", 1, 2, 0, 1)]
    [InlineData("BrokenTeardown", 1, 0, 0, 1)]
    [InlineData("UnknownInTest", 0, 6, 0, 1)]
    [InlineData("UnknownKeyword", 0, 0, 0, 1)]
    [InlineData("Unparsable", 0, 0, 0, 1)]
    [InlineData("Missing", 0, 0, 0, 1)]
    [InlineData("Empty", 0, 0, 0, 2)]
    public void Fixture_EndsAsExpected(string fixture, int passed, int failed, int skipped, int exitCode)
    {
        var result = Run(fixture);
        Assert.EndsWith($"Tests Passed: {passed}, Failed: {failed}, Skipped: {skipped}", result.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Titles_NameTheirCases()
    {
        var output = Run("Passing", "-Detailed").Output;
        Assert.Contains("[+] Cases of outer.binds outer and 2", output, StringComparison.Ordinal);
        Assert.Contains("[+] Cases of outer.binds 3 of xyz to a param block", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Failing", "[-] Failing.compares: Expected -Be 2, because of reasons, but got 1.")]
    [InlineData("Failing", "Failing.Fixture.ps1: line 2")]
    [InlineData("Failing", "Expected an exception with message 'b' to be thrown but the message was 'a'.")]
    [InlineData("BrokenSetup", "[-] Broken.two: no setup")]
    [InlineData("BrokenTeardown", "AfterAll of Left open failed: no teardown")]
    [InlineData("UnknownKeyword", "InModuleScope is not known to this runner.")]
    [InlineData("UnknownInTest", "[-] Unknown.mocks: Mock is not known to this runner.")]
    [InlineData("UnknownInTest", "[-] Unknown.asks: A parameter cannot be found that matches parameter name 'BeWeird'.")]
    [InlineData("Missing", "There is no such file.")]
    public void Failure_SaysWhatAndWhere(string fixture, string expected) =>
        Assert.Contains(expected, Run(fixture).Output, StringComparison.Ordinal);

    [Fact]
    public void OneBadFile_DoesNotHideTheOthers()
    {
        var result = Run("Unparsable", Fixture("Passing"), Fixture("Skipping"));
        Assert.Contains("Tests Passed: 12, Failed: 0, Skipped: 4", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    private static string Fixture(string name) => Path.Combine(Folder, "fixtures", name + ".Fixture.ps1");

    private static ShellResult Run(string fixture, params string[] more) =>
        ShellProcess.Run("", ["-File", Path.Combine(Folder, "Invoke-PesterFile.ps1"), Fixture(fixture), "-NoPester", .. more]);
}
