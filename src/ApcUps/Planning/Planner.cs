using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning;

/// <summary>
/// Plans the safe way from what a unit has to a version. Every rule is held against every pair of the unit's state and an
/// image; what a rule wants first goes first; a step that changes the hardware id makes all later ones provisional.
/// </summary>
public sealed class Planner
{
    private readonly FirmwareCatalogue _catalogue = FirmwareCatalogue.Known;
    private readonly RuleBook _rules = RuleBook.Known;

    /// <summary>Makes the plan, or a refusal that names the rule. Never throws for what a unit or an image may be.</summary>
    public UpsFirmwarePlan Make(PlanRequest request)
    {
        var draft = new PlanDraft(request);
        var unit = request.Unit;
        if (unit.HardwareId is not { } id)
        {
            return draft.Refuse(_rules.Judge(unit, new(), request.Transport, unit.OutputOn).Where(f => f.Rule.Id == "id-unknown").ToArray());
        }

        var shelf = new ImageShelf(request.Images, _catalogue);
        var succession = _catalogue.Succession(id);
        Route RouteTo(ImageFacts goal, string reason) => Route.Find(unit, goal, reason, _rules, shelf, request.Transport, succession);
        return request.Target is { } target
            ? ToVersion(draft, target, shelf.Of(target, succession).ToArray(), RouteTo)
            : ToNewest(draft, succession.Reverse().SelectMany(shelf.For).ToArray(), RouteTo);
    }

    private delegate Route RouteFinder(ImageFacts goal, string reason);

    private UpsFirmwarePlan ToVersion(PlanDraft draft, FirmwareVersion target, ImageFacts[] goals, RouteFinder routeTo)
    {
        if (goals.Length == 0)
        {
            return draft.Refuse(
                $"no image of version {target} for ID{draft.Unit.HardwareId} is at hand, and the catalogue knows none",
                "Get-UpsFirmware shows what the files at hand are.");
        }

        // An image for another id is a goal only where there is none for this unit: the refusal then says why.
        var routes = goals.Select(g => draft.IsThere(g) ? null : routeTo(g, "is the version that was asked for")).ToArray();
        return System.Array.IndexOf(routes, null) is >= 0 and var there
            ? draft.UpToDate(goals[there])
            : routes.FirstOrDefault(r => r!.Refusals.Count == 0) is { } open ? Accept(draft, open) : draft.Refuse(routes[0]!);
    }

    private UpsFirmwarePlan ToNewest(PlanDraft draft, ImageFacts[] goals, RouteFinder routeTo)
    {
        var newer = goals.Where(g => !draft.IsOlder(g)).TakeWhile(g => !draft.IsThere(g)).ToArray();
        if (newer.Length > 0 && draft.Unit.Sku is null && _catalogue.HardwareId(draft.Unit.HardwareId) is { LatestScopeIsNarrower: true })
        {
            return draft.Refuse(
                $"the release notes of the newest image for ID{draft.Unit.HardwareId} name fewer models than those of an older one, and the model is not known",
                "Give -Sku, or choose with -TargetVersion.");
        }

        var refused = new List<(ImageFacts Goal, Route Route)>();
        foreach (var goal in newer)
        {
            var route = routeTo(goal, "is the newest version that the unit can reach");
            if (route.Refusals.Count > 0)
            {
                refused.Add((goal, route));
            }
            else if (OutOfScope(route) is { } scope)
            {
                draft.PassOver(goal, scope);
            }
            else
            {
                refused.ForEach(r => draft.PassOver(r.Goal, r.Route.Refusals));
                return Accept(draft, route);
            }
        }

        // A unit that only a rule keeps from something newer is not up to date.
        return refused.Count > 0 ? draft.Refuse(refused[0].Route)
            : newer.Length < goals.Length ? draft.UpToDate(null)
            : draft.Refuse($"no image for ID{draft.Unit.HardwareId} is at hand, and the catalogue knows none that fits", "Give the images with -Path.");
    }

    private UpsFirmwarePlan Accept(PlanDraft draft, Route route) =>
        draft.Accept(route.Steps, new PlanSteps(_rules, draft.Transport).Describe(route.Steps), _catalogue);

    private UpgradeRule? OutOfScope(Route route)
    {
        var last = route.Steps[route.Steps.Count - 1];
        return _rules.Judge(last.Before, last.Image, UpdateTransport.Serial, last.Before.OutputOn).FirstOrDefault(f => f.Applies && f.Rule.IsScope)?.Rule;
    }
}
