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
    public static UpdateEnd? Of(UpdateCase theCase, ImageFacts image, UnitFacts judged, TransferJob job)
    {
        var transfer = job.Result;
        switch (transfer.Outcome)
        {
            case TransferOutcome.Started:
                return null;
            case TransferOutcome.Unconfirmed:
                var risk = StatedRisk.Of(judged, image);
                return new(UpdateOutcome.Unconfirmed, Join(
                    $"{image.Name} was taken whole, and the unit has said nothing since.",
                    transfer.Recommendation,
                    risk,
                    "Run the command again when the unit's display is back, or after those 30 minutes."));
            case TransferOutcome.Cancelled:
                return new(UpdateOutcome.Cancelled, transfer.Recommendation);
            case TransferOutcome.Refused:
                theCase.Result.RefusedBy = theCase.Result.RefusedBy.Union(job.Refusals.Select(r => r.Name)).ToArray();
                return new(UpdateOutcome.Refused, transfer.Recommendation, job.Problem);
            default:
                return IsMissedWindow(theCase, job) ? UpdateEnd.Failed(UpdateProblems.WindowClosed(job.Problem!))
                    : theCase.Unit.Presence != UnitPresence.Loader && HeardNoRequest(job) ? UpdateEnd.Failed(UpdateProblems.NotCaught(job.Problem!))
                    : new(UpdateOutcome.Failed, transfer.Recommendation, job.Problem);
        }
    }

    /// <summary>True if a loader that was heard when the unit was looked for did not ask any more: perhaps that of a unit that was just starting.</summary>
    public static bool IsMissedWindow(UpdateCase theCase, TransferJob job) =>
        theCase.Unit.Presence == UnitPresence.Loader && !theCase.Unit.Heard.NoApplication && HeardNoRequest(job);

    private static bool HeardNoRequest(TransferJob job) =>
        job.Result is { Outcome: TransferOutcome.Failed, Attempts: 0 } && job.Problem?.ErrorId is "NoPrompt" or "ApplicationRunning" or "NotALoader";

    private static string Join(params string?[] sentences) => string.Join(" ", sentences.OfType<string>().Select(s => s.Trim()));
}
