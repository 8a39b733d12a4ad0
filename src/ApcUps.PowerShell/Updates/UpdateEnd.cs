using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Updates;

/// <summary>How an update ended.</summary>
/// <param name="Outcome">What was seen.</param>
/// <param name="Recommendation">What to do now.</param>
/// <param name="Problem">What is reported as an error; null if nothing is.</param>
internal sealed record UpdateEnd(UpdateOutcome Outcome, string Recommendation, Problem? Problem = null)
{
    /// <summary>Our own judgement, or the world around, forbids to go on.</summary>
    public static UpdateEnd Refused(Problem problem) => new(UpdateOutcome.Refused, problem.Action, problem);

    /// <summary>It went wrong.</summary>
    public static UpdateEnd Failed(Problem problem) => new(UpdateOutcome.Failed, problem.Action, problem);
}
