using System.Linq;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning.Gate;

/// <summary>Puts a rule that blocks an image into words.</summary>
internal static class RuleRefusal
{
    public static GateRefusal Of(RuleFinding finding, ImageFacts image, UnitFacts unit)
    {
        var rule = finding.Rule;
        var doubt = finding.Doubts.Count == 0 ? string.Empty : $" (assumed, since {string.Join(" and ", finding.Doubts)} is not known)";
        var force = rule.Override == RuleOverride.Force;
        if (rule.Id == "id-must-match")
        {
            return new(
                RefusalKind.WrongHardwareId,
                rule.Id,
                $"{image.Name} is for ID{image.HardwareId}, and the unit is ID{unit.HardwareId}",
                $"Take an image for ID{unit.HardwareId}. Get-UpsFirmware shows what an image is for.",
                force);
        }

        return rule.Effect.Kind == EffectKind.InsertStep
            ? new(
                RefusalKind.StepMissing,
                rule.Id,
                $"{image.Name} must not go to this unit yet: {rule.Title}{doubt} (rule {rule.Id}; {rule.Confidence})",
                Join($"Send {rule.Effect.FileName} (ID{rule.Effect.HardwareId}, version {rule.Effect.Version}) first, and let the unit start it. Get-UpsFirmwarePlan shows all steps.", rule.WayOut, force),
                force)
            : new(
                RefusalKind.RuleForbids,
                rule.Id,
                $"{image.Name} must not go to this unit: {rule.Title}: {rule.Text}{doubt} (rule {rule.Id}; {rule.Confidence})",
                Join("Get-UpsFirmwarePlan shows the way that the rules allow.", rule.WayOut, force),
                force);
    }

    private static string Join(string action, string? wayOut, bool force) => string.Join(
        " ", new[] { action, wayOut is null ? null : $"What lifts the rule: {wayOut}.", force ? "-Force overrides this rule." : null }.OfType<string>());
}
