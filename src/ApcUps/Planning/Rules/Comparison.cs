using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ApcUps.Planning.Rules;

/// <summary>One leaf of a condition: a field, an operator, and the constants it is held against.</summary>
internal sealed record Comparison(string Field, string Operator, IComparable[] Constants) : Condition
{
    public override Truth Evaluate(Situation situation)
    {
        var value = situation[Field];
        if (Operator is "known" or "unknown")
        {
            return Of(value is not null == (Operator == "known"));
        }

        return value is null ? Truth.Unknown : Of(Holds(value));
    }

    /// <summary>Whether an order operator holds for the result of a comparison; shared with <see cref="Reference"/>.</summary>
    public static bool Orders(string op, int order) => op switch
    {
        "eq" => order == 0,
        "ne" => order != 0,
        "lt" => order < 0,
        "le" => order <= 0,
        "gt" => order > 0,
        "ge" => order >= 0,
        _ => throw new FormatException($"A rule has the operator '{op}', which is none."),
    };

    /// <summary>The operator, if it is one and takes so many constants.</summary>
    /// <exception cref="FormatException">It is none, or takes another number.</exception>
    public static string Named(string op, int constants) => op switch
    {
        "known" or "unknown" when constants == 0 => op,
        "between" when constants == 2 => op,
        "in" or "notIn" when constants > 0 => op,
        "prefix" or "matches" when constants == 1 => op,
        _ when constants == 1 => Order(op),
        _ => throw new FormatException($"A rule has the operator '{op}' with {constants} values."),
    };

    /// <summary>The operator, if it is one of order, the only ones that compare with a field or a table.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static string Order(string op)
    {
        Orders(op, 0);
        return op;
    }

    protected override IEnumerable<string> OwnDoubts(Situation situation) => [Field];

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    private bool Holds(IComparable value) => Operator switch
    {
        "in" => Constants.Any(c => RuleField.Compare(value, c) == 0),
        "notIn" => Constants.All(c => RuleField.Compare(value, c) != 0),
        "between" => RuleField.Compare(value, Constants[0]) >= 0 && RuleField.Compare(value, Constants[1]) < 0,
        "prefix" => ((string)value).StartsWith((string)Constants[0], StringComparison.OrdinalIgnoreCase),
        "matches" => Regex.IsMatch((string)value, (string)Constants[0], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        _ => Orders(Operator, RuleField.Compare(value, Constants[0])),
    };
}
