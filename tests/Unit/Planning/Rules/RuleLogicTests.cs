using ApcUps.Planning.Rules;
using Xunit;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Three-valued logic of all, any and not, and what a severity makes of an unknown result.</summary>
public class RuleLogicTests
{
    // Of a unit with nothing but id 18.
    private const string True = """{"field": "unit.id", "op": "eq", "value": 18}""";
    private const string False = """{"field": "unit.id", "op": "eq", "value": 17}""";
    private const string Unknown = """{"field": "unit.version", "op": "eq", "value": "09.6"}""";
    private const string Unsure = """{"field": "unit.sku", "op": "eq", "value": "X"}""";

    [Theory]
    [InlineData("", Truth.True)]
    [InlineData(True, Truth.True)]
    [InlineData(True + "," + True, Truth.True)]
    [InlineData(True + "," + Unknown, Truth.Unknown)]
    [InlineData(Unknown + "," + Unknown, Truth.Unknown)]
    [InlineData(True + "," + False, Truth.False)]
    [InlineData(Unknown + "," + False, Truth.False)]
    [InlineData(False + "," + Unknown, Truth.False)]
    public void All_Parts_TakesTheLeast(string parts, Truth truth) => Assert.Equal(truth, Ask($$"""{"all": [{{parts}}]}""").Truth);

    [Theory]
    [InlineData("", Truth.False)]
    [InlineData(False, Truth.False)]
    [InlineData(False + "," + Unknown, Truth.Unknown)]
    [InlineData(Unknown + "," + Unknown, Truth.Unknown)]
    [InlineData(True + "," + Unknown, Truth.True)]
    [InlineData(Unknown + "," + True, Truth.True)]
    [InlineData(False + "," + True, Truth.True)]
    public void Any_Parts_TakesTheGreatest(string parts, Truth truth) => Assert.Equal(truth, Ask($$"""{"any": [{{parts}}]}""").Truth);

    [Theory]
    [InlineData(True, Truth.False)]
    [InlineData(False, Truth.True)]
    [InlineData(Unknown, Truth.Unknown)]
    public void Not_Part_SwapsTrueAndFalse(string part, Truth truth) => Assert.Equal(truth, Ask($$"""{"not": {{part}}}""").Truth);

    [Theory]
    [InlineData("""{"all": [@T, @U, @S]}""", "unit.version unit.sku")]
    [InlineData("""{"any": [@F, @U]}""", "unit.version")]
    [InlineData("""{"not": @U}""", "unit.version")]
    [InlineData("""{"all": [@U, {"not": @U}]}""", "unit.version")]
    [InlineData("""{"any": [{"all": [@F, @S]}, @U]}""", "unit.version")]
    public void Doubts_OfAnUnknownResult_AreTheFieldsThatWouldDecideIt(string when, string fields) => Assert.Equal(
        (Truth.Unknown, fields),
        Ask(when.Replace("@T", True, System.StringComparison.Ordinal).Replace("@F", False, System.StringComparison.Ordinal)
            .Replace("@U", Unknown, System.StringComparison.Ordinal).Replace("@S", Unsure, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("brick", true)]
    [InlineData("stop", true)]
    [InlineData("caution", false)]
    [InlineData("warn", false)]
    [InlineData("info", false)]
    public void Severity_UnknownResult_CountsAgainstTheStepForBrickAndStopOnly(string severity, bool applies)
    {
        var finding = RuleLab.Find(Unknown, severity, Facts.Ups(18))!;
        Assert.Equal(applies, finding.Applies);
        Assert.Equal(["unit.version"], finding.Doubts);
        Assert.True(finding.IsWorthSaying);
        Assert.Equal(applies, finding.Does(EffectKind.Refuse));
        Assert.False(finding.Does(EffectKind.Warn));
    }

    [Theory]
    [InlineData("brick")]
    [InlineData("info")]
    public void Severity_DecidedResult_LeavesNoDoubt(string severity)
    {
        Assert.Null(RuleLab.Find(False, severity, Facts.Ups(18)));
        var finding = RuleLab.Find(True, severity, Facts.Ups(18))!;
        Assert.True(finding.Applies);
        Assert.Empty(finding.Doubts);
    }

    private static (Truth Truth, string Doubts) Ask(string when) => RuleLab.Ask(when, Facts.Ups(18));
}
