using ApcUps.Planning.Rules;
using Xunit;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Each operator on each kind of field.</summary>
public class RuleOperatorTests
{
    [Theory]
    [InlineData("eq", "\"08.50\"", true)]
    [InlineData("eq", "\"08.31\"", false)]
    [InlineData("ne", "\"08.31\"", true)]
    [InlineData("ne", "\"8.5\"", false)]
    [InlineData("lt", "\"08.6\"", true)]
    [InlineData("lt", "\"08.50\"", false)]
    [InlineData("le", "\"08.50\"", true)]
    [InlineData("le", "\"08.31\"", false)]
    [InlineData("gt", "\"08.31\"", true)]
    [InlineData("gt", "\"08.50\"", false)]
    [InlineData("ge", "\"08.50\"", true)]
    [InlineData("ge", "\"10.1\"", false)]
    [InlineData("in", "[\"01.0\", \"08.50\"]", true)]
    [InlineData("in", "[\"01.0\"]", false)]
    [InlineData("notIn", "[\"01.0\"]", true)]
    [InlineData("notIn", "[\"01.0\", \"8.5\"]", false)]
    [InlineData("between", "[\"08.50\", \"09.0\"]", true)]
    [InlineData("between", "[\"08.31\", \"08.50\"]", false)]
    [InlineData("between", "[\"08.6\", \"09.0\"]", false)]
    public void Operator_OnVersions_GoesByTheirOrder(string op, string value, bool holds)
    {
        Assert.Equal(Of(holds), Ask("unit.loader", op, value));
        Assert.Equal(Of(holds), Ask("unit.version", op, value));
        Assert.Equal(Of(holds), Ask("target.version", op, value));
    }

    [Theory]
    [InlineData("eq", "18", true)]
    [InlineData("eq", "\"018\"", true)]
    [InlineData("ne", "18", false)]
    [InlineData("lt", "100", true)]
    [InlineData("le", "17", false)]
    [InlineData("gt", "9", true)]
    [InlineData("ge", "100", false)]
    [InlineData("in", "[17, 18]", true)]
    [InlineData("notIn", "[17, 18]", false)]
    [InlineData("between", "[18, 19]", true)]
    [InlineData("between", "[17, 18]", false)]
    public void Operator_OnIds_GoesByWholeNumbers(string op, string value, bool holds)
    {
        Assert.Equal(Of(holds), Ask("unit.id", op, value));
        Assert.Equal(Of(holds), Ask("target.id", op, value));
        Assert.Equal(Of(holds), Ask("target.idAfter", op, value));
    }

    [Theory]
    [InlineData("unit.sku", "eq", "\"smt1500RM2u\"", true)]
    [InlineData("unit.sku", "ne", "\"smt1500RM2u\"", false)]
    [InlineData("unit.sku", "in", "[\"X\", \"smt1500rm2u\"]", true)]
    [InlineData("unit.sku", "notIn", "[\"smt1500rm2u\"]", false)]
    [InlineData("unit.sku", "prefix", "\"smt15\"", true)]
    [InlineData("unit.sku", "prefix", "\"1500\"", false)]
    [InlineData("unit.sku", "matches", "\"^[a-z]+1500\"", true)]
    [InlineData("unit.sku", "matches", "\"^1500\"", false)]
    [InlineData("unit.series", "eq", "\"smt\"", true)]
    [InlineData("unit.dateCode", "ge", "\"1209\"", true)]
    [InlineData("unit.dateCode", "lt", "\"1209\"", false)]
    [InlineData("image.sha256", "eq", "\"ABCD\"", true)]
    [InlineData("image.sha256", "in", "[\"ABCD\"]", true)]
    [InlineData("transport", "eq", "\"usb\"", true)]
    [InlineData("transport", "eq", "\"nmc\"", false)]
    [InlineData("output", "eq", "\"on\"", true)]
    [InlineData("output", "eq", "\"off\"", false)]
    public void Operator_OnTexts_IgnoresCase(string field, string op, string value, bool holds) => Assert.Equal(Of(holds), Ask(field, op, value));

    [Theory]
    [InlineData("image.signed", false)]
    [InlineData("image.appOnly", true)]
    [InlineData("image.changesId", false)]
    [InlineData("image.valid", true)]
    [InlineData("image.hasUpsSection", true)]
    public void Operator_OnFlags_ComparesThem(string field, bool value)
    {
        Assert.Equal(Of(value), Ask(field, "eq", "true"));
        Assert.Equal(Of(!value), Ask(field, "eq", "false"));
        Assert.Equal(Truth.True, RuleLab.Ask($$"""{"field": "{{field}}", "op": "known"}""").Truth);
    }

    [Theory]
    [InlineData("unit.id")]
    [InlineData("unit.version")]
    [InlineData("unit.loader")]
    [InlineData("unit.sku")]
    [InlineData("unit.series")]
    [InlineData("unit.dateCode")]
    [InlineData("target.id")]
    [InlineData("target.idAfter")]
    [InlineData("target.version")]
    [InlineData("image.sha256")]
    [InlineData("output")]
    public void Field_NotKnown_IsUnknownToAllButTwoOperators(string field)
    {
        var value = field == "unit.dateCode" || field.Contains(".id", System.StringComparison.Ordinal) ? "18" : "\"08.5\"";
        foreach (var op in new[] { "eq", "ne", "lt", "le", "gt", "ge" })
        {
            Assert.Equal((Truth.Unknown, field), RuleLab.Ask($$"""{"field": "{{field}}", "op": "{{op}}", "value": {{value}}}"""));
        }

        Assert.Equal(Truth.False, RuleLab.Ask($$"""{"field": "{{field}}", "op": "known"}""").Truth);
        Assert.Equal(Truth.True, RuleLab.Ask($$"""{"field": "{{field}}", "op": "unknown"}""").Truth);
        Assert.Equal(Truth.True, Ask(field, "known", null));
        Assert.Equal(Truth.False, Ask(field, "unknown", null));
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    // A unit and an image of which everything is known.
    private static Truth Ask(string field, string op, string? value) => RuleLab.Ask(
        $$"""{"field": "{{field}}", "op": "{{op}}"{{(value is null ? string.Empty : $", \"value\": {value}")}}}""",
        Facts.Ups(18, "08.5", "8.50", "SMT1500RM2U", "AS1236123456"),
        Facts.Made(18, "08.5") with { Sha256 = "abcd", ApplicationOnly = true },
        outputOn: true).Truth;
}
