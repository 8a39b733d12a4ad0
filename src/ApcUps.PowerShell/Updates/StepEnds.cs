using System.Linq;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Transfers;
using ApcUps.Planning;
using ApcUps.Updating;

namespace ApcUps.Commands.Updates;

/// <summary>What a transfer that has ended means for the update.</summary>
internal static class StepEnds
{
    /// <summary>The update's end; null if the unit said that its application starts, so that there is more to see.</summary>
    /// <param name="theCase">The unit's case.</param>
    /// <param name="image">The image.</param>
    /// <param name="judged">The unit as it was judged before the transfer.</param>
    /// <param name="job">The transfer.</param>
    /// <param name="before">What was done before this step, as a sentence; empty if it is the first.</param>
    public static UpdateEnd? Of(UpdateCase theCase, ImageFacts image, UnitFacts judged, TransferJob job, string before)
    {
        var transfer = job.Result;
        var problem = job.Problem is { } said && before.Length > 0 ? said with { Message = $"{said.Message} {before}" } : job.Problem;
        switch (transfer.Outcome)
        {
            case TransferOutcome.Started:
                return null;
            case TransferOutcome.Unconfirmed:
                var risk = StatedRisk.Of(judged, image);
                var taken = problem is null && transfer.BlocksSent == transfer.Blocks;
                return new(UpdateOutcome.Unconfirmed, Join(
                    taken ? $"{image.Name} was taken whole; whether the unit runs it nobody has seen." : $"{image.Name} may have been taken whole; nobody has seen what became of it.",
                    transfer.Recommendation,
                    risk,
                    "Run the command again when the unit's display is back, or after those 30 minutes."), problem);
            case TransferOutcome.Cancelled:
                return new(UpdateOutcome.Cancelled, Join(transfer.Recommendation, before));
            case TransferOutcome.Refused:
                theCase.Result.RefusedBy = theCase.Result.RefusedBy.Union(job.Refusals.Select(r => r.Name)).ToArray();
                return new(UpdateOutcome.Refused, transfer.Recommendation, problem);
            default:
                return IsMissedWindow(theCase, job) ? UpdateEnd.Failed(UpdateProblems.WindowClosed(problem!))
                    : theCase.Unit.Presence != UnitPresence.Loader && HeardNoRequest(job) ? UpdateEnd.Failed(UpdateProblems.NotCaught(problem!))
                    : new(UpdateOutcome.Failed, transfer.Recommendation, problem);
        }
    }

    /// <summary>True if a loader that was heard when the unit was looked for did not ask any more: perhaps that of a unit that was just starting.</summary>
    public static bool IsMissedWindow(UpdateCase theCase, TransferJob job) =>
        theCase.Unit.Presence == UnitPresence.Loader && !theCase.Unit.Heard.NoApplication && HeardNoRequest(job);

    private static bool HeardNoRequest(TransferJob job) =>
        job.Result is { Outcome: TransferOutcome.Failed, Attempts: 0 } && job.Problem?.ErrorId is "NoPrompt" or "ApplicationRunning" or "NotALoader";

    private static string Join(params string?[] sentences) => string.Join(" ", sentences.OfType<string>().Where(s => s.Length > 0).Select(s => s.Trim()));
}
