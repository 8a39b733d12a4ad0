using System.Collections.Generic;
using System.Linq;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning;

/// <summary>The way from a unit to one image: what must go before it is put before it, until every pair is allowed or one is refused.</summary>
internal sealed class Route
{
    private readonly RuleBook _rules;
    private readonly ImageShelf _shelf;
    private readonly UpdateTransport _transport;
    private readonly IReadOnlyList<int> _succession;
    private readonly List<PlannedStep> _steps = new();
    private readonly HashSet<string> _inserted = new();

    private Route(RuleBook rules, ImageShelf shelf, UpdateTransport transport, IReadOnlyList<int> succession)
    {
        _rules = rules;
        _shelf = shelf;
        _transport = transport;
        _succession = succession;
    }

    /// <summary>The steps; what could be planned of them if the route is refused.</summary>
    public IReadOnlyList<PlannedStep> Steps => _steps;

    /// <summary>The image that is refused; null if none is.</summary>
    public ImageFacts? Refused { get; private set; }

    /// <summary>The rules that refuse it; empty if none does.</summary>
    public IReadOnlyList<RuleFinding> Refusals { get; private set; } = [];

    public static Route Find(UnitFacts unit, ImageFacts goal, string reason, RuleBook rules, ImageShelf shelf, UpdateTransport transport, IReadOnlyList<int> succession)
    {
        var route = new Route(rules, shelf, transport, succession);
        route.Reach(unit, goal, reason);
        return route;
    }

    /// <summary>Plans one image and what must go before it; gives the unit's state afterwards, or null if a rule refuses.</summary>
    private UnitFacts? Reach(UnitFacts unit, ImageFacts image, string reason)
    {
        var findings = _rules.Judge(unit, image, _transport, unit.OutputOn);
        if (findings.FirstOrDefault(f => f.Does(EffectKind.InsertStep)) is { } first)
        {
            return Insert(unit, image, reason, first);
        }

        if (unit.HasNoApplication && image.ApplicationOnly && _shelf.Whole(image) is { } whole)
        {
            return Reach(unit, whole, "the unit has no application at all, so a whole image goes first") is { } restored ? Reach(restored, image, reason) : null;
        }

        if (Bridge(unit, image) is { } bridge)
        {
            var text = $"turns the unit from ID{bridge.HardwareId} into ID{bridge.HardwareIdAfterInstall}";
            return Reach(unit, bridge, text) is not { } changed ? null
                : changed.HardwareId == image.HardwareId && changed.InstalledVersion == image.Version ? changed
                : Reach(changed, image, reason);
        }

        Refusals = findings.Where(f => f.Does(EffectKind.Refuse) || f.Does(EffectKind.ForbidTransport) || IsUnanswered(f)).ToArray();
        if (Refusals.Count > 0)
        {
            Refused = image;
            return null;
        }

        var step = new PlannedStep(unit, image, reason);
        _steps.Add(step);
        return step.After;
    }

    private UnitFacts? Insert(UnitFacts unit, ImageFacts image, string reason, RuleFinding finding)
    {
        var stone = _shelf.Stone(finding.Rule.Effect);
        if (!_inserted.Add(stone.Sha256 ?? stone.Name))
        {
            Refusals = [finding];
            Refused = image;
            return null;
        }

        var why = finding.Doubts.Count == 0 ? string.Empty : $" (not known, so the dangerous case is assumed: {string.Join(", ", finding.Doubts)})";
        return Reach(unit, stone, $"{finding.Rule.Id}: {finding.Rule.Title}{why}{Better(finding.Rule.Effect)}") is { } after ? Reach(after, image, reason) : null;
    }

    private static string Better(RuleEffect effect) => effect.Transport is null ? string.Empty : $"; better over {effect.Transport}";

    /// <summary>
    /// An image that turns the unit into one that the image is for; null if it is one, or nothing turns it. The newest that
    /// does not go beyond the image, so that nothing has to go back; if the image is at hand, rather one that is as well.
    /// </summary>
    private ImageFacts? Bridge(UnitFacts unit, ImageFacts image)
    {
        if (unit.HardwareId is not { } id || image.HardwareId == id || !_succession.Contains(image.HardwareId!.Value))
        {
            return null;
        }

        var before = _succession.TakeWhile(i => i != id).Count();
        var ahead = _succession.Skip(before + 1).TakeWhile(i => i != image.HardwareId).Append(image.HardwareId!.Value);
        var bridges = _shelf.For(id).Where(i => i.ChangesHardwareId && ahead.Contains(i.HardwareIdAfterInstall!.Value)).ToArray();
        return bridges.Where(i => i.Version <= image.Version)
                .OrderBy(i => i.Version < unit.InstalledVersion).ThenBy(i => image.Path is not null && i.Path is null).FirstOrDefault()
            ?? bridges.OrderBy(i => i.Version).FirstOrDefault();
    }

    // Nothing can be planned for a unit of which not even the id is known; other questions wait for the step.
    private static bool IsUnanswered(RuleFinding finding) => finding.Does(EffectKind.Confirm) && finding.Rule.Effect.Ask == "hardwareId";
}
