using System;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

public class PromptTests
{
    [Theory]
    [InlineData("y\n", "set a")]
    [InlineData("yes\n", "set a")]
    [InlineData("\n", "set a")]
    [InlineData("n\n", "")]
    [InlineData("?\nnonsense\ny\n", "set a")]
    public void Confirm_TakesItsAnswerFromStdin(string input, string expected)
    {
        var result = ShellProcess.Run(input, "-Command", "Set-Probe a");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(expected, result.Output.Trim());
        Assert.Contains("Performing the operation \"Set\" on target \"a\".", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Confirm_DoesNotOfferSuspend()
    {
        var result = ShellProcess.Run("y\n", "-Command", "Set-Probe a");
        Assert.Contains("[L] No to All", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Suspend", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void YesToAll_AsksOnce()
    {
        var result = ShellProcess.Run("a\n", "-Command", "Set-Probe a, b");
        Assert.Equal($"set a{Environment.NewLine}set b", result.Output.Trim());
    }

    [Fact]
    public void MissingParameter_IsAskedFor_ValueByValue()
    {
        var result = ShellProcess.Run("a\nb\n\n", "-Command", "Set-Probe -Confirm:$false");
        Assert.Equal($"set a{Environment.NewLine}set b", result.Output.Trim());
        Assert.Contains("Name[1]: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Remove-Module Probe -Confirm", "nobody can answer")]
    [InlineData("Join-Path", "missing mandatory parameters")]
    [InlineData("Read-Host Question", "nobody can answer")]
    [InlineData("$Host.UI.ReadLine()", "nobody can answer")]
    public void EndOfInput_IsAnErrorAndNotAHang(string text, string expected)
    {
        var result = ShellProcess.Run("", "-Command", text);
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EndOfInput_CanBeCaughtByItsId()
    {
        var result = ShellProcess.Run("", "-Command", "try { Read-Host Question } catch { $_.FullyQualifiedErrorId }");
        Assert.StartsWith("NonInteractive", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PipedPrompt_RunsLineByLine_AndSharesItsLinesWithQuestions()
    {
        var result = ShellProcess.Run("1 + 1\n\"a\nb\"\nRead-Host Question\nanswer\nthrow 'x'\nexit 3\n");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["2", "a", "b", "answer"], result.Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Exception: x", result.Error, StringComparison.Ordinal);
    }
}
