using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning;

/// <summary>A plan in the making: it knows the unit and gathers what holds for the plan as a whole.</summary>
internal sealed class PlanDraft
{
    private readonly UpsFirmwarePlan _plan;
    private readonly List<string> _warnings = new();

    public PlanDraft(PlanRequest request)
    {
        Unit = request.Unit;
        Transport = request.Transport;
        _plan = new()
        {
            HardwareId = Unit.HardwareId,
            InstalledVersion = Unit.InstalledVersion?.ToString(),
            LoaderVersion = Unit.LoaderVersion?.ToString(),
            Sku = Unit.Sku,
            Transport = request.Transport,
            TargetVersion = request.Target?.ToString(),
        };
        if (Unit.Stated.Length > 0)
        {
            _warnings.Add($"Stated, not read from the unit: {string.Join(", ", Unit.Stated)}.");
        }

        foreach (var bad in request.Images.Where(i => !i.IsUsable))
        {
            _warnings.Add($"{bad.Name} was left out: {(bad.IsValid ? "it names no hardware id or no version" : "it is no sound image")}.");
        }
    }

    public UnitFacts Unit { get; }

    public UpdateTransport Transport { get; }

    /// <summary>True if the unit has this image's version already. One that waits in its loader is not there, whatever it had.</summary>
    public bool IsThere(ImageFacts goal) => !Unit.HasNoApplication && !Unit.InLoader && Unit.HardwareId == goal.HardwareIdAfterInstall && Unit.InstalledVersion is { } has && has == goal.Version;

    /// <summary>True if the unit is known to have a newer version. A hardware id that changes goes on counting: 02.9 of ID1001 comes before 05.1 of ID1013.</summary>
    public bool IsOlder(ImageFacts goal) => Unit.InstalledVersion is { } has && has > goal.Version;

    /// <summary>A newer image is no default, because its release notes leave this model out.</summary>
    public void PassOver(ImageFacts goal, UpgradeRule rule) =>
        _warnings.Add($"{goal.Name} is newer and was passed over: {rule.Id}: {rule.Text}. Ask for it with -TargetVersion {goal.Version}.");

    /// <summary>A newer image is no default, because a rule refuses it.</summary>
    public void PassOver(ImageFacts goal, IReadOnlyList<RuleFinding> refusals) =>
        _warnings.Add($"{goal.Name} is newer and is refused: {string.Join("; ", refusals.Select(Sentence))}.");

    public UpsFirmwarePlan UpToDate(ImageFacts? goal)
    {
        _plan.IsPossible = _plan.IsReady = _plan.IsUpToDate = true;
        _plan.TargetHardwareId = Unit.HardwareId;
        _plan.TargetVersion = (goal?.Version ?? Unit.InstalledVersion)?.ToString();
        return Finish();
    }

    public UpsFirmwarePlan Accept(IReadOnlyList<PlannedStep> route, UpsFirmwarePlanStep[] steps, FirmwareCatalogue catalogue)
    {
        var last = steps[steps.Length - 1];
        _plan.Steps = steps;
        _plan.MissingImages = steps.Where(s => s.IsMissing).Select(s => s.Image).ToArray();
        _plan.IsPossible = true;
        _plan.IsReady = _plan.MissingImages.Length == 0;
        _plan.TargetHardwareId = last.HardwareIdAfter;
        _plan.TargetVersion = last.VersionAfter;
        if (Unit.InstalledVersion is null)
        {
            _warnings.Add("The installed version is not known; the rules take it for the dangerous one.");
        }

        foreach (var unknown in route.Select(s => s.Image).Where(i => catalogue.Release(i.Sha256) is null))
        {
            _warnings.Add($"{unknown.Name} is not in the catalogue: nothing is known of it but what its headers say (SHA-256 {unknown.Sha256}).");
        }

        return Finish();
    }

    public UpsFirmwarePlan Refuse(Route route)
    {
        var image = route.Refused!;
        var plan = Refuse(route.Refusals);
        plan.Refusal = $"{image.Name} (ID{image.HardwareId}, {image.Version}) must not go to this unit: {plan.Refusal}";
        return plan;
    }

    public UpsFirmwarePlan Refuse(IReadOnlyList<RuleFinding> findings)
    {
        _plan.RefusedBy = findings.Select(f => f.Rule.Id).ToArray();
        return Refuse(string.Join("; ", findings.Select(Sentence)), WayOut.Of(findings));
    }

    public UpsFirmwarePlan Refuse(string why, string? wayOut)
    {
        _plan.Refusal = why;
        _plan.WayOut = wayOut;
        return Finish();
    }

    private static string Sentence(RuleFinding finding) => finding.Doubts.Count == 0
        ? $"{finding.Rule.Id}: {finding.Rule.Title}: {finding.Rule.Text}"
        : $"{finding.Rule.Id}: {finding.Rule.Title}: {finding.Rule.Text} (assumed, since {string.Join(" and ", finding.Doubts)} is not known)";

    private UpsFirmwarePlan Finish()
    {
        _plan.Warnings = _warnings.ToArray();
        return _plan;
    }
}
