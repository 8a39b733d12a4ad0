using System;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

public class StreamTests
{
    [Fact]
    public void Objects_AreShownByTheModulesViews()
    {
        var result = ShellProcess.Run("", "-Command", "Get-Probe");
        Assert.Matches(@"Unit +Load \(%\)", result.Output);
        Assert.Matches(@"right +42", result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Errors_GoToStderr_WithTheirRecommendation()
    {
        var result = ShellProcess.Run("", "-Command", "'before'; Write-ProbeError; 'after'");
        Assert.Equal($"before{Environment.NewLine}after{Environment.NewLine}", result.Output);
        Assert.Contains("The probe failed.", result.Error, StringComparison.Ordinal);
        Assert.Contains("Recommendation: Try the other cable.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UncaughtError_GoesToStderr_WithItsPlace()
    {
        using var script = new ScriptFile("'before'\nthrow 'the end'");
        var result = ShellProcess.Run("", "-File", script.Path);
        Assert.Equal("before" + Environment.NewLine, result.Output);
        Assert.Contains("the end", result.Error, StringComparison.Ordinal);
        Assert.Contains("it's one.ps1:2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenText_IsToldOnStderr()
    {
        var result = ShellProcess.Run("", "-Command", "'a'; if (");
        Assert.Empty(result.Output);
        Assert.Contains("Missing condition in if statement", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherStreams_GoToStdout_AsInPwsh()
    {
        var result = ShellProcess.Run("", "-Command", "Write-Warning w; Write-Verbose v -Verbose; Write-Host h; Write-Verbose silent");
        Assert.Equal(["WARNING: w", "VERBOSE: v", "h"], Lines(result.Output));
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Redirected_HasNeitherProgressNorEscapes()
    {
        var result = ShellProcess.Run("", "-Command", "Show-ProbeProgress; Write-Host red -ForegroundColor Red; Write-Warning w; Get-Nothing; Get-Probe");
        Assert.DoesNotContain('\e', result.Output);
        Assert.DoesNotContain('\e', result.Error);
        Assert.DoesNotContain("Fleet", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Contains("shown", result.Output, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
