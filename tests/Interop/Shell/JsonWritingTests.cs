using System;
using Xunit;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>ConvertTo-Json of the Shell. What is expected here, PowerShell 7.6 writes, too.</summary>
public sealed class JsonWritingTests : IDisposable
{
    private readonly StandInSession _session = new();

    [Theory]
    [InlineData("[pscustomobject] @{ B = 'x'; a = $null; n = 1; r = 2.0; ok = $true }", """{"B":"x","a":null,"n":1,"r":2.0,"ok":true}""")]
    [InlineData("[ordered] @{ z = 1; a = @(1, @(2, 3), 'x') }", """{"z":1,"a":[1,[2,3],"x"]}""")]
    [InlineData("[pscustomobject] @{ e = @(); o = @{}; none = if ($false) { 1 } }", """{"e":[],"o":{},"none":null}""")]
    [InlineData("\"ü <&>'`\"\\ `n`t\"", """
        "ü <&>'\"\\ \n\t"
        """)]
    [InlineData("[DayOfWeek] 1", "1")]
    [InlineData("[double]::NaN", "\"NaN\"")]
    [InlineData("[decimal] 3", "3.0")]
    [InlineData("[datetime] '2026-01-02T03:04:05.5'", "\"2026-01-02T03:04:05.5\"")]
    [InlineData("[version] '1.2'", """{"Major":1,"Minor":2,"Build":-1,"Revision":-1,"MajorRevision":-1,"MinorRevision":-1}""")]
    [InlineData("$null", "null")]
    public void Value_OnOneLine_IsWrittenAsJson(string value, string expected) =>
        Assert.Equal([expected.Trim()], _session.Lines($"ConvertTo-Json -InputObject ({value}) -Compress"));

    [Theory]
    [InlineData("1, 2 | ConvertTo-Json -Compress", "[1,2]")]
    [InlineData("1 | ConvertTo-Json", "1")]
    [InlineData("1 | ConvertTo-Json -AsArray -Compress", "[1]")]
    [InlineData("[ordered] @{ a = 1; b = @() } | ConvertTo-Json", "{\n  \"a\": 1,\n  \"b\": []\n}")]
    public void Pipeline_OfObjects_MakesOneText(string script, string expected) =>
        Assert.Equal([expected.Replace("\n", Environment.NewLine, StringComparison.Ordinal)], _session.Lines(script));

    [Fact]
    public void ObjectsBelowTheDepth_AreTextAndOneWarning()
    {
        const string script = "ConvertTo-Json -InputObject @{ a = @{ b = [version] '1.2'; c = [version] '1.3' } } -Depth 1 -Compress";
        Assert.Equal(["Resulting JSON is truncated as serialization has exceeded the set depth of 1."], _session.Warnings("$script:text = " + script));
        Assert.Contains(_session.Lines("$text"), t => t is """{"a":{"b":"1.2","c":"1.3"}}""" or """{"a":{"c":"1.3","b":"1.2"}}""");
    }

    [Fact]
    public void ObjectThatHoldsItself_ComesToAnEnd()
    {
        const string script = "$h = @{}; $h.h = $h; $script:text = ConvertTo-Json -InputObject $h -Depth 100 -Compress";
        Assert.Single(_session.Warnings(script));
        Assert.StartsWith("{\"h\":{\"h\":", Assert.Single(_session.Lines("$text")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConvertTo-Json @{ 1 = 2 }", "NonStringKeyInDictionary")]
    [InlineData("ConvertTo-Json 1 -Depth 101", "ParameterArgumentValidationError")]
    [InlineData("ConvertTo-Json 1 -EnumsAsStrings", "NamedParameterNotFound: A parameter cannot be found that matches parameter name 'EnumsAsStrings'.")]
    public void InputThatHasNoJson_IsAnError(string script, string fault) => Assert.StartsWith(fault, _session.Fault(script), StringComparison.Ordinal);

    public void Dispose() => _session.Dispose();
}
