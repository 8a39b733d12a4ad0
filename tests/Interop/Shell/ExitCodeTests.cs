using System;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

public class ExitCodeTests
{
    // The numbers are those that pwsh 7.6 gave for the same text.
    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("& { exit 6 }", 6)]
    [InlineData("throw 'x'", 1)]
    [InlineData("1/0", 1)]
    [InlineData("Get-Nothing", 1)]
    [InlineData("Get-Nothing; 'fine'", 0)]
    [InlineData("try { throw 'x' } catch { }; 'fine'", 0)]
    [InlineData("Write-ProbeError", 1)]
    [InlineData("Write-ProbeError -ErrorAction SilentlyContinue; 'fine'", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-Nothing; 'fine'", 1)]
    [InlineData("if (", 1)]
    public void Command_EndsLikePwsh(string text, int expected) =>
        Assert.Equal(expected, ShellProcess.Run("", "-Command", text).ExitCode);

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 5", 5)]
    [InlineData("exit 0", 0)]
    [InlineData("function f { exit 9 }\nf\n'not reached'", 9)]
    [InlineData("throw 'x'", 1)]
    [InlineData("$global:LASTEXITCODE = 3; throw 'x'", 1)]
    [InlineData("1/0", 0)]
    [InlineData("Write-ProbeError", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-Nothing", 1)]
    [InlineData("if (", 1)]
    public void File_EndsLikePwsh(string text, int expected)
    {
        using var script = new ScriptFile(text);
        Assert.Equal(expected, ShellProcess.Run("", "-File", script.Path).ExitCode);
    }

    [Fact]
    public void UnknownOption_PrintsUsageOnStderr()
    {
        var result = ShellProcess.Run("", "-Nope");
        Assert.Equal(64, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("Unknown option: -Nope", result.Error, StringComparison.Ordinal);
        Assert.Contains("-Command <text>", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_PrintsUsageOnStdout()
    {
        var result = ShellProcess.Run("", "-Help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("-Command <text>", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void MissingScript_IsNamed()
    {
        var result = ShellProcess.Run("", "-File", "no-such.ps1");
        Assert.Equal(64, result.ExitCode);
        Assert.Contains("There is no script file 'no-such.ps1'.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingModule_IsOneReadableLine()
    {
        var result = ShellProcess.RunProgram(ShellProcess.Program, "-ModulePath", "no-such.psd1", "-Command", "1");
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("There is no module at 'no-such.psd1'." + Environment.NewLine, result.Error);
    }

    [Fact]
    public void NoModulePath_TakesTheBuiltModule()
    {
        var result = ShellProcess.RunProgram(ShellProcess.Program, "-Command", "(Get-Module ApcUps).Name");
        Assert.Equal("ApcUps" + Environment.NewLine, result.Output);
        Assert.Empty(result.Error);
    }
}
