using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Planning.Rules;

/// <summary>All rules for updates, from upgrade-rules.json.</summary>
public sealed class RuleBook
{
    private readonly UpgradeRule[] _rules;

    internal RuleBook(UpgradeRule[] rules) => _rules = rules;

    /// <summary>The rules that are compiled in.</summary>
    public static RuleBook Known { get; } = RuleReader.Read(Data.EmbeddedJson.Load("Planning/upgrade-rules.json"));

    /// <summary>The rules, in the order of the data.</summary>
    public IReadOnlyList<UpgradeRule> Rules => _rules;

    /// <summary>Holds every rule against a unit and an image, and gives those that apply or could not be decided.</summary>
    /// <param name="unit">The unit as it is when this image reaches it.</param>
    /// <param name="image">The image.</param>
    /// <param name="transport">The way on which it goes.</param>
    /// <param name="outputOn">Whether the unit's output is on then; null if that is not known.</param>
    public IReadOnlyList<RuleFinding> Judge(UnitFacts unit, ImageFacts image, UpdateTransport transport, bool? outputOn)
    {
        var situation = new Situation(unit, image, transport, outputOn);
        return _rules.Select(r => RuleFinding.Of(r, situation)).Where(f => f.IsWorthSaying).ToArray();
    }
}
