using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Planning;

namespace ApcUps.Commands.Updates;

/// <summary>
/// Plans an update. Where no version was asked for, that is the newest which the images at hand lead to: that the catalogue
/// knows a newer one, whose file nobody gave, is worth a remark and no reason to do nothing.
/// </summary>
internal static class PlanAtHand
{
    /// <summary>What a plan warns of beyond what is said of each step when it is taken.</summary>
    public static IEnumerable<string> WorthSaying(UpsFirmwarePlan plan) =>
        plan.Warnings.Where(w => !w.StartsWith("Stated, ", StringComparison.Ordinal) && w.IndexOf(" is not in the catalogue: ", StringComparison.Ordinal) < 0);

    /// <summary>The images that are there and of no use, as a sentence with a space before it; empty if there are none.</summary>
    public static string Unusable(IReadOnlyList<ImageFacts> images)
    {
        var bad = images.Where(i => !i.IsValid).Select(i => i.Name).ToArray();
        return bad.Length == 0 ? string.Empty : $" These are there but are no sound images, so they do not count: {string.Join(", ", bad)} (Get-UpsFirmware says why).";
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="unit">The unit as it is.</param>
    /// <param name="images">The images at hand.</param>
    /// <param name="target">The version to reach; null for the newest that can be reached.</param>
    public static UpsFirmwarePlan Make(UnitFacts unit, IReadOnlyList<ImageFacts> images, FirmwareVersion? target)
    {
        UpsFirmwarePlan To(FirmwareVersion? version) => new Planner().Make(new() { Unit = unit, Images = images, Target = version });
        var newest = To(target);
        if (target is not null || !newest.IsPossible || newest.IsReady || !newest.Steps[newest.Steps.Length - 1].IsMissing)
        {
            return newest;
        }

        var atHand = images.Select(i => i.Version).OfType<FirmwareVersion>().Distinct().Where(v => !(v < unit.InstalledVersion)).OrderByDescending(v => v)
            .Select(v => To(v)).FirstOrDefault(p => p.IsPossible && p.IsReady);
        if (atHand is null)
        {
            return newest;
        }

        atHand.Warnings = atHand.Warnings
            .Append($"The catalogue knows a newer version for this unit, {newest.TargetVersion}, whose images are not all at hand: {string.Join(", ", newest.MissingImages)}.").ToArray();
        return atHand;
    }
}
