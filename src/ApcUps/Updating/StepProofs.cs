using System.Linq;

namespace ApcUps.Updating;

/// <summary>Holds a reading against what a step promised.</summary>
public static class StepProofs
{
    /// <summary>The proof. A loader version that contradicts the promise is no proof against the step: not all images of an id bring one.</summary>
    /// <param name="step">The step, with what it promises.</param>
    /// <param name="hadVersion">The version before the step; null if it was not known.</param>
    /// <param name="status">The reading.</param>
    public static StepProof Of(UpsFirmwarePlanStep step, FirmwareVersion? hadVersion, UpsStatus status)
    {
        if (FirmwareVersion.TryParse(status.FirmwareVersion) is not { } has)
        {
            return StepProof.Nothing;
        }

        if (has != FirmwareVersion.Parse(step.VersionAfter))
        {
            var stored = step.Warnings.Any(w => w.Phase == "afterTransfer" && w.Unknown.Length == 0);
            return stored && (hadVersion is null || has == hadVersion) ? StepProof.NotApplied : StepProof.Other;
        }

        return status.HardwareId is not { } id ? StepProof.Nothing : id == step.HardwareIdAfter ? StepProof.Done : StepProof.Other;
    }
}
