using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Planning.Rules;

namespace ApcUps.Planning;

/// <summary>Turns planned steps into what a user sees, with everything that the rules say to each.</summary>
internal sealed class PlanSteps
{
    private static readonly UpdateTransport[] Transports = [UpdateTransport.Serial, UpdateTransport.Usb, UpdateTransport.Nmc];

    private readonly RuleBook _rules;
    private readonly UpdateTransport _transport;

    public PlanSteps(RuleBook rules, UpdateTransport transport)
    {
        _rules = rules;
        _transport = transport;
    }

    public UpsFirmwarePlanStep[] Describe(IReadOnlyList<PlannedStep> steps)
    {
        var changed = false;
        return steps.Select((step, index) =>
        {
            var shown = Describe(step, index + 1);
            shown.Provisional = changed;
            changed |= step.Image.ChangesHardwareId;
            return shown;
        }).ToArray();
    }

    private UpsFirmwarePlanStep Describe(PlannedStep step, int number)
    {
        var findings = _rules.Judge(step.Before, step.Image, _transport, step.Before.OutputOn);
        var after = step.After;
        return new()
        {
            Number = number,
            Image = step.Image.Name,
            Path = step.Image.Path,
            IsMissing = step.Image.Path is null,
            Sha256 = step.Image.Sha256,
            HardwareId = step.Image.HardwareId!.Value,
            Version = step.Image.Version!.ToString(),
            Reason = step.Reason,
            HardwareIdAfter = after.HardwareId!.Value,
            VersionAfter = after.InstalledVersion!.ToString(),
            LoaderVersionAfter = after.LoaderVersion?.ToString(),
            OutputMustBeOff = _rules.Judge(step.Before, step.Image, _transport, outputOn: true).Any(f => f.Does(EffectKind.RequireOutputOff)),
            TransportLimits = Transports.SelectMany(t => Limits(step, t)).ToArray(),
            Questions = findings.Where(f => f.Does(EffectKind.Confirm)).Select(f => Question(f.Rule.Effect)).ToArray(),
            Warnings = findings.Where(IsRemark).OrderByDescending(f => f.Rule.Severity).Select(Remark).ToArray(),
        };
    }

    private static string Question(RuleEffect effect) =>
        effect.Checklist.Length == 0 ? effect.Question! : $"{effect.Question} {string.Join("; ", effect.Checklist)}.";

    private IEnumerable<string> Limits(PlannedStep step, UpdateTransport transport) =>
        from finding in _rules.Judge(step.Before, step.Image, transport, step.Before.OutputOn)
        let effect = finding.Rule.Effect
        where finding.Does(EffectKind.ForbidTransport)
            || (finding.Does(EffectKind.PreferTransport) && effect.Over.Contains(transport.ToString(), StringComparer.OrdinalIgnoreCase))
        select effect.Kind == EffectKind.ForbidTransport
            ? $"{transport}: not possible ({finding.Rule.Id})"
            : $"{transport}: better over {effect.Transport} ({finding.Rule.Id})";

    // Questions and transports have their own place. A rule that could not be decided is worth its line only where it would warn or stop.
    private static bool IsRemark(RuleFinding finding) => finding.Rule.Effect.Kind switch
    {
        EffectKind.Confirm or EffectKind.RequireOutputOff when finding.Applies => false,
        EffectKind.ForbidTransport => false,
        _ => finding.Applies || finding.Rule.Severity >= RuleSeverity.Warn,
    };

    private static UpsFirmwareRemark Remark(RuleFinding finding) => new()
    {
        Rule = finding.Rule.Id,
        Severity = finding.Rule.Severity,
        Text = finding.Applies ? finding.Rule.Text : $"not decided, since {string.Join(" and ", finding.Doubts)} is not known: {finding.Rule.Text}",
        Phase = finding.Rule.Effect.Phase,
        Confidence = finding.Rule.Confidence,
        Evidence = finding.Rule.Evidence,
        Unknown = finding.Doubts.ToArray(),
    };
}
