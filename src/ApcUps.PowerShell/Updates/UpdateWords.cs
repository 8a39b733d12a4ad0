using System.Collections.Generic;
using System.Linq;
using ApcUps.Bootloader;

namespace ApcUps.Commands.Updates;

/// <summary>What is said of an update beside its result and its error.</summary>
internal static class UpdateWords
{
    /// <summary>What the verbose stream gets; null for what is not worth a line.</summary>
    public static string? Verbose(EngineEvent value) => value switch
    {
        UpdateNote note => note.Text,
        DialogueNote note => note.Text,
        _ => null,
    };

    /// <summary>What must be said at once; null for what can wait.</summary>
    public static string? Urgent(EngineEvent value) => value switch
    {
        RestartCall call => Restart(call),
        MachineRisk risk => risk.Text,
        _ => null,
    };

    private static string Restart(RestartCall call) =>
        $"restart the unit now: disconnect its mains until its display is dark, then connect them again. ApcUps listens for its loader for {call.Limit.TotalSeconds:F0} s.";

    /// <summary>What -WhatIf says of a plan.</summary>
    public static string Intention(UpsFirmwarePlan plan) => plan.IsUpToDate ? "nothing to do"
        : !plan.IsPossible ? $"refuse: {plan.Refusal}"
        : $"{plan.Steps.Length} step(s) to {plan.TargetVersion}{(plan.IsReady ? string.Empty : $", which cannot begin, since these images are not at hand: {string.Join(", ", plan.MissingImages)}")}";

    /// <summary>A line that is named again, where that cannot have been meant.</summary>
    public static IEnumerable<string> NamedAgain(UpdateOrder first, UpdateOrder again)
    {
        if (first.Target != again.Target || first.Stated with { Stated = [] } != again.Stated with { Stated = [] } || first.Heard != again.Heard)
        {
            yield return $"{again.Port}: the line is named twice, with other facts or another target the second time ({again.Port}, after {first.Port}). Only the first counts.";
        }
    }

    /// <summary>The warnings of an update that has ended.</summary>
    public static IEnumerable<string> Warnings(UpdateJob job)
    {
        foreach (var warning in job.Warnings.Distinct())
        {
            yield return $"{job.Result.Port}: {warning}";
        }

        if (job.Problem is null && job.Result.Outcome is UpdateOutcome.Unconfirmed or UpdateOutcome.Started or UpdateOutcome.NotApplied)
        {
            yield return $"{job.Result.Port}: {job.Result.Outcome}: {job.Result.Recommendation}";
        }
    }
}
