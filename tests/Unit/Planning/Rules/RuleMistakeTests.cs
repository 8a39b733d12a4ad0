using System;
using Xunit;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Mistakes in the data are seen when it is read, not when a unit is on the line.</summary>
public class RuleMistakeTests
{
    private const string Fine = """{"field": "unit.id", "op": "eq", "value": 18}""";

    [Fact]
    public void Read_GoodRule_Reads() => Assert.Single(RuleLab.Read(Fine).Rules);

    [Theory]
    [InlineData("""{"field": "unit.colour", "op": "eq", "value": 18}""")]
    [InlineData("""{"field": "unit.colour", "op": "known"}""")]
    [InlineData("""{"op": "known"}""")]
    [InlineData("""{"field": "target.version", "op": "lt", "ref": "unit.colour"}""")]
    [InlineData("""{"field": "unit.version", "op": "ge", "ref": {"table": "table", "key": "unit.colour"}}""")]
    [InlineData("""{"field": "unit.id", "op": "equals", "value": 18}""")]
    [InlineData("""{"field": "unit.id", "value": 18}""")]
    [InlineData("""{"field": "unit.id", "op": "eq"}""")]
    [InlineData("""{"field": "unit.id", "op": "eq", "value": [17, 18]}""")]
    [InlineData("""{"field": "unit.id", "op": "known", "value": 18}""")]
    [InlineData("""{"field": "unit.version", "op": "between", "value": ["15.0"]}""")]
    [InlineData("""{"field": "unit.version", "op": "in"}""")]
    [InlineData("""{"field": "target.version", "op": "in", "ref": "unit.version"}""")]
    [InlineData("""{"field": "unit.version", "op": "eq", "value": "soon"}""")]
    [InlineData("""{"field": "unit.id", "op": "eq", "value": "SMT"}""")]
    [InlineData("""{"field": "image.signed", "op": "eq", "value": "maybe"}""")]
    public void Read_BadCondition_Throws(string when) => Assert.Throws<FormatException>(() => RuleLab.Read(when));

    [Fact]
    public void Read_UnknownTable_Throws() => Assert.Throws<InvalidOperationException>(
        () => RuleLab.Read("""{"field": "unit.version", "op": "ge", "ref": {"table": "none", "key": "unit.id"}}"""));

    [Fact]
    public void Read_UnknownWord_Throws()
    {
        Assert.Throws<FormatException>(() => RuleLab.Read(Fine, severity: "grave"));
        Assert.Throws<FormatException>(() => RuleLab.Read(Fine, effect: """{"kind": "explode"}"""));
        Assert.Throws<FormatException>(() => RuleLab.Read(Fine, lift: "sometimes"));
    }
}
