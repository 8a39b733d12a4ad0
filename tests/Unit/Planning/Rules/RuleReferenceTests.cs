using ApcUps.Planning.Rules;
using Xunit;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Leaves that compare a field with another field or with a table.</summary>
public class RuleReferenceTests
{
    private const string Older = """{"field": "target.version", "op": "lt", "ref": "unit.version"}""";

    [Theory]
    [InlineData("09.6", "15.0", Truth.True, "")]
    [InlineData("15.0", "15.0", Truth.False, "")]
    [InlineData("15.0", null, Truth.Unknown, "unit.version")]
    [InlineData("unknown", "15.0", Truth.Unknown, "target.version")]
    [InlineData("unknown", null, Truth.Unknown, "target.version unit.version")]
    public void Reference_ToAField_ComparesWithItsValue(string target, string? has, Truth truth, string doubts) =>
        Assert.Equal((truth, doubts), RuleLab.Ask(Older, Facts.Ups(18, has), Facts.Made(18, target)));

    [Fact]
    public void Reference_BetweenTexts_IgnoresCase() => Assert.Equal(
        Truth.True, RuleLab.Ask("""{"field": "unit.sku", "op": "eq", "ref": "image.sha256"}""", Facts.Ups(sku: "ABC"), new() { Sha256 = "abc" }).Truth);

    [Theory]
    [InlineData("table", 18, "15.0", Truth.True, "")]
    [InlineData("table", 18, "14.9", Truth.False, "")]
    [InlineData("table", 18, null, Truth.Unknown, "unit.version")]
    [InlineData("table", 20, "15.0", Truth.Unknown, "table")]
    [InlineData("table", 20, null, Truth.Unknown, "unit.version")]
    [InlineData("table", null, "15.0", Truth.Unknown, "unit.id")]
    [InlineData("table", null, null, Truth.Unknown, "unit.id")]
    public void Table_ByKey_ComparesWithItsEntry(string table, int? id, string? has, Truth truth, string doubts) =>
        Assert.Equal((truth, doubts), Look(table, id, has));

    [Theory]
    [InlineData("table", "15.0", Truth.False)]
    [InlineData("table", null, Truth.False)]
    [InlineData("always", "15.0", Truth.True)]
    [InlineData("always", null, Truth.True)]
    [InlineData("maybe", "15.0", Truth.Unknown)]
    [InlineData("maybe", null, Truth.Unknown)]
    public void Table_KeyNotListed_IsWhatTheTableSaysWhateverTheVersion(string table, string? has, Truth truth) =>
        Assert.Equal(truth, Look(table, 17, has).Truth);

    private static (Truth Truth, string Doubts) Look(string table, int? id, string? has) => RuleLab.Ask(
        $$"""{"field": "unit.version", "op": "ge", "ref": {"table": "{{table}}", "key": "unit.id"} }""", Facts.Ups(id, has));
}
