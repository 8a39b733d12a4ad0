using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Planning.Rules;

/// <summary>
/// A leaf that compares a version with the entry of a table. A key that is not listed decides by itself, even where the
/// version is unknown: no signed firmware is known for ID17, whatever the unit has.
/// </summary>
internal sealed record TableLookup(string Field, string Operator, RuleTable Table, string KeyField) : Condition
{
    public override Truth Evaluate(Situation situation)
    {
        if (situation[KeyField] is not { } key)
        {
            return Truth.Unknown;
        }

        if (!Table.TryFind(key, out var version))
        {
            return Table.Missing;
        }

        return version is null || situation[Field] is not { } value ? Truth.Unknown
            : Comparison.Orders(Operator, RuleField.Compare(value, version)) ? Truth.True : Truth.False;
    }

    // A listed key without a version is the table's own gap; the field names what a user can still say.
    protected override IEnumerable<string> OwnDoubts(Situation situation) =>
        situation[KeyField] is null ? [KeyField] : situation[Field] is null ? [Field] : Enumerable.Repeat(Table.Name, 1);
}
