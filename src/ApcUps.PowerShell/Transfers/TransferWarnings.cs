using System.Collections.Generic;

namespace ApcUps.Commands.Transfers;

/// <summary>What is to be said of a transfer that has ended, beside its result and its error.</summary>
internal static class TransferWarnings
{
    public static IEnumerable<string> Of(TransferJob job)
    {
        if (job.Result.Outcome == TransferOutcome.Unconfirmed)
        {
            yield return $"{job.Result.Port}: not confirmed: the unit did not say that it starts the new firmware. {job.Result.Recommendation}";
        }

        if (job.TranscriptFailure is { } failure)
        {
            yield return $"{job.Result.Port}: the transcript '{job.Result.TranscriptPath}' ends early: {failure}";
        }
    }
}
