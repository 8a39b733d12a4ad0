using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Planning.Rules;

/// <summary>What one rule says to one pair of a unit and an image.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Applies">True if its effect holds. For a brick or stop rule, what is unknown counts as true; for others as false.</param>
/// <param name="Doubts">The fields whose absence kept it from being decided; empty if it was.</param>
public sealed record RuleFinding(UpgradeRule Rule, bool Applies, IReadOnlyList<string> Doubts)
{
    /// <summary>True if it applies, or would be decided by fields that are not known.</summary>
    public bool IsWorthSaying => Applies || Doubts.Count > 0;

    /// <summary>True if it applies and does this.</summary>
    public bool Does(EffectKind kind) => Applies && Rule.Effect.Kind == kind;

    internal static RuleFinding Of(UpgradeRule rule, Situation situation)
    {
        var truth = rule.When.Evaluate(situation);
        var strict = rule.Severity is RuleSeverity.Brick or RuleSeverity.Stop;
        var doubts = rule.When.Doubts(situation).Distinct().ToArray();
        return new(rule, truth == Truth.True || (strict && truth == Truth.Unknown), doubts);
    }
}
