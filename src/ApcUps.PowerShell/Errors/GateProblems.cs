using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands.Errors;

/// <summary>What a user is told about an image that must not go to a unit. The error id is that of the weightiest reason.</summary>
internal static class GateProblems
{
    public static Problem From(string port, IReadOnlyList<GateRefusal> refusals, string state = "Nothing was sent.")
    {
        var (id, category) = Describe(refusals[0].Kind);
        return new(id, category, port,
            $"{port}: refused: {string.Join("; ", refusals.Select(r => r.Text))}. {state}",
            string.Join(" ", refusals.Select(r => r.Action).Distinct()));
    }

    /// <summary>A refusal on the line itself: the id and the action of the weightiest reason, with what happened in words.</summary>
    public static Problem OnTheLine(Problem problem, IReadOnlyList<GateRefusal> refusals)
    {
        var (id, category) = Describe(refusals[0].Kind);
        var actions = refusals.Select(r => r.Action).Prepend(problem.Action).Distinct();
        return problem with { ErrorId = id, Category = category, Action = string.Join(" ", actions) };
    }

    public static Problem NotConfirmed(string port, GateQuestion question, string state = "Nothing was sent.") => new("RuleNotConfirmed", ErrorCategory.SecurityError, port,
        $"{port}: rule {question.Rule} asks: {question.Text} Nobody can answer it here. {state}",
        "Run it at a prompt, or add -Force if the answer is yes.");

    private static (string Id, ErrorCategory Category) Describe(RefusalKind kind) => kind switch
    {
        RefusalKind.WrongHardwareId => ("WrongHardwareId", ErrorCategory.InvalidArgument),
        RefusalKind.BannerContradicts => ("BannerContradicts", ErrorCategory.InvalidOperation),
        RefusalKind.HardwareIdUnknown => ("HardwareIdUnknown", ErrorCategory.InvalidArgument),
        RefusalKind.StepMissing => ("StepMissing", ErrorCategory.InvalidOperation),
        RefusalKind.ApplicationOnly => ("ApplicationOnly", ErrorCategory.InvalidOperation),
        _ => ("RuleForbids", ErrorCategory.InvalidOperation),
    };
}
