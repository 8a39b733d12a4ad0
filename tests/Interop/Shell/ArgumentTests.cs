using System;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

public class ArgumentTests
{
    private const string Declares = """
        [CmdletBinding()]
        param([string] $Port, [switch] $Fast, [int] $Count = 1, [Parameter(ValueFromRemainingArguments)] $Rest)
        "Port=$Port Fast=$Fast Count=$Count Rest=$($Rest -join '|') Verbose=$VerbosePreference"
        """;

    [Theory]
    [InlineData("Port=COM3 Fast=False Count=1 Rest= Verbose=SilentlyContinue", "COM3")]
    [InlineData("Port=COM3 Fast=True Count=1 Rest= Verbose=Continue", "-Port", "COM3", "-Fast", "-Verbose")]
    [InlineData("Port=COM3 Fast=False Count=5 Rest= Verbose=SilentlyContinue", "-Port:COM3", "-Fast:$false", "-Count", "5")]
    [InlineData("Port=it's $x Fast=False Count=1 Rest= Verbose=SilentlyContinue", "it's $x")]
    [InlineData("Port=a;exit 3 Fast=False Count=1 Rest= Verbose=SilentlyContinue", "a;exit 3")]
    [InlineData("Port=a Fast=False Count=2 Rest=b c|d Verbose=SilentlyContinue", "a", "2", "b c", "d")]
    public void Words_BindToTheScriptsParameters(string expected, params string[] words) =>
        Assert.Equal(expected + Environment.NewLine, RunWith(Declares, words).Output);

    [Fact]
    public void Words_ArriveInArgs_WhenNothingIsDeclared()
    {
        var result = RunWith("\"$($args.Count): $($args -join '|')\"", "-Port", "COM3", "-5", "a b", "");
        Assert.Equal("5: -Port|COM3|-5|a b|" + Environment.NewLine, result.Output);
    }

    [Fact]
    public void UnknownParameter_IsTheEngineError()
    {
        var result = RunWith(Declares.Replace(", [Parameter(ValueFromRemainingArguments)] $Rest", "", StringComparison.Ordinal), "-Nope");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("matches parameter name 'Nope'", result.Error, StringComparison.Ordinal);
    }

    private static ShellResult RunWith(string text, params string[] words)
    {
        using var script = new ScriptFile(text);
        return ShellProcess.Run("", ["-File", script.Path, .. words]);
    }
}
