using System;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>What a terminal gets, seen through the pseudo terminal of util-linux's script(1).</summary>
public class TerminalTests
{
    [Fact]
    public void Progress_IsDrawnAndWipedBeforeOtherOutput()
    {
        var seen = OnTerminal("Show-ProbeProgress");
        Assert.Contains("Fleet [##########..........] 50%: two units", seen, StringComparison.Ordinal);
        Assert.Contains("  COM3: block 4", seen, StringComparison.Ordinal);
        Assert.Contains("\e[2A\r\e[Jshown", seen, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[J", seen.TrimEnd('\e', '[', '?', '1', 'l', '>'), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_IsSilentWhenThePreferenceSaysSo() =>
        Assert.DoesNotContain("Fleet", OnTerminal("$ProgressPreference = ''SilentlyContinue''; Show-ProbeProgress"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void Colours_FollowNoColor(string noColor, bool expected) =>
        Assert.Equal(expected, OnTerminal("Write-Warning w", noColor).Contains("\e[33", StringComparison.Ordinal));

    private static string OnTerminal(string text, string noColor = "")
    {
        PeerProgram.Require("script");
        var command = $"NO_COLOR={noColor} TERM=xterm '{ShellProcess.Program}' -ModulePath '{ShellProcess.Probe}' -Command '{text.Replace("''", "\"", StringComparison.Ordinal)}'";
        return ShellProcess.RunProgram("script", "-qec", command, "/dev/null").Output;
    }
}
