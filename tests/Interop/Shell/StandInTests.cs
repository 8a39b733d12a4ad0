using System;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

public class StandInTests
{
    [Theory]
    [InlineData("Get-Probe | Format-List", @"Name : left\s+Load : 41")]
    [InlineData("Get-Probe | Format-List -Property Load", @"^\s*Load : 41\s+Load : 42\s*$")]
    [InlineData("Get-Probe | Format-Table", @"Unit +Load \(%\)")]
    [InlineData("Get-Probe | Format-Table -Property Load, Name", @"Load +Name")]
    [InlineData("(Get-Probe | Out-String -Width 60).Contains('Load (%)')", "^True$")]
    [InlineData("Get-Probe | Select-Object -First 1 -ExpandProperty Name", "^left$")]
    [InlineData("(Get-Probe | Select-Object Load, Missing -First 1).PSObject.Properties.Name -join ','", "Load,Missing")]
    [InlineData("& { 1; 2; [Console]::Out.WriteLine('too far') } | Select-Object -First 2", @"^1\s+2$")]
    [InlineData("Write-Output 1 2 | ForEach-Object { $_ * 2 }", @"^2\s+4$")]
    [InlineData("1, 2 | Write-Output", @"^1\s+2$")]
    [InlineData("(Write-Output @(1, 2) -NoEnumerate).Count", "^2$")]
    [InlineData("Write-Host a, b 3", "^a b 3$")]
    [InlineData("Write-Host a, b -Separator '+'", @"^a\+b$")]
    [InlineData("Write-Host a -NoNewline; Write-Host b", "^ab$")]
    [InlineData("Write-Host kept 6>$null; 'x'", "^x$")]
    [InlineData("Start-Sleep -Milliseconds 1; Start-Sleep 0.001; 'x'", "^x$")]
    [InlineData("Test-Path (Join-Path $PSHOME no such)", "^False$")]
    [InlineData("Test-Path / -PathType Container; Test-Path / -PathType Leaf", @"^True\s+False$")]
    [InlineData("try { Write-Error soft -ErrorId Mine -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }", "^Mine,")]
    public void StandIn_DoesWhatTheRealOneDoes(string text, string expected)
    {
        var result = ShellProcess.Run("", "-Command", text);
        Assert.Matches(expected, result.Output.Trim());
        Assert.Empty(result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("Get-Probe | Select-Object -Last 1", "Last")]
    [InlineData("Get-Probe | Out-String -Stream", "Stream")]
    [InlineData("Join-Path a b -Resolve", "Resolve")]
    [InlineData("Get-Probe | Format-List -Bogus", "Bogus")]
    public void MissingParameter_IsRefusedByName(string text, string name)
    {
        var result = ShellProcess.Run("", "-Command", text);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"matches parameter name '{name}'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_WorksWithoutAPager()
    {
        var result = ShellProcess.Run("", "-Command", "help Get-Probe");
        Assert.Contains("Get-Probe", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }
}
