using System;
using System.Linq;
using ApcUps.Planning;
using ApcUps.Planning.Rules;

namespace ApcUps.Updating;

/// <summary>
/// Tells where a step was let through by a word of the user's that nobody could read from the unit: were that word false, a
/// rule about dead units would have stood in the way.
/// </summary>
public static class StatedRisk
{
    /// <summary>The danger as sentences; null if no such rule hangs on a stated version.</summary>
    public static string? Of(UnitFacts unit, ImageFacts image)
    {
        var stated = unit.Stated.Where(s => s.StartsWith(nameof(unit.LoaderVersion), StringComparison.Ordinal)
            || s.StartsWith(nameof(unit.InstalledVersion), StringComparison.Ordinal)).ToArray();
        if (stated.Length == 0)
        {
            return null;
        }

        var doubtful = unit with
        {
            LoaderVersion = StatedFacts.Has(unit, nameof(unit.LoaderVersion)) ? null : unit.LoaderVersion,
            InstalledVersion = StatedFacts.Has(unit, nameof(unit.InstalledVersion)) ? null : unit.InstalledVersion,
        };
        var rule = RuleBook.Known.Judge(doubtful, image, UpdateTransport.Serial, unit.OutputOn)
            .FirstOrDefault(f => f.Applies && f.Rule.Severity == RuleSeverity.Brick)?.Rule;
        return rule is null ? null
            : $"Rule {rule.Id} let {image.Name} through only because of what was stated and nobody could read ({string.Join(", ", stated)}). "
                + $"If that is not so, this is the known way in which such units die: {rule.Title}. "
                + "What is left then: if Find-UpsBootloader -Wait hears nothing at a power-up, the loader cannot start this image, and serial cannot "
                + "repair the unit. Its processor can be programmed over its SWD pins from the flash of a like unit, or the vendor replaces it.";
    }
}
