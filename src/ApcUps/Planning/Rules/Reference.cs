using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Planning.Rules;

/// <summary>A leaf that compares a field with another field.</summary>
internal sealed record Reference(string Field, string Operator, string Other) : Condition
{
    public override Truth Evaluate(Situation situation) =>
        situation[Field] is not { } left || situation[Other] is not { } right ? Truth.Unknown
        : Comparison.Orders(Operator, RuleField.Compare(left, right)) ? Truth.True : Truth.False;

    protected override IEnumerable<string> OwnDoubts(Situation situation) => new[] { Field, Other }.Where(f => situation[f] is null);
}
