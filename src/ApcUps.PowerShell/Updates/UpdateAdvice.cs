namespace ApcUps.Commands.Updates;

/// <summary>What to do after an update, in words for the person in front of the unit.</summary>
internal static class UpdateAdvice
{
    public static string Confirmed(UpdateCase theCase) =>
        $"{Answer(theCase)}. Switch its output on again when its load may have it.";

    public static string Skipped(UpdateCase theCase) =>
        $"{Answer(theCase)} already. Nothing was sent.";

    /// <summary>The unit answered, but not with what would prove the step.</summary>
    public static string StartedUnread(UpsFirmwarePlanStep step, UpsStatus status) =>
        $"The unit runs and answers by {status.Protocol}, which {Missing(status)}. Check on its display (About) that it shows version {step.VersionAfter}.{Remark(step)}";

    /// <summary>The unit did not answer, or was not asked to the end.</summary>
    public static string StartedUnasked(UpsFirmwarePlanStep step) =>
        $"The unit said that its application starts, and has not answered since. Give it a few minutes, then run Get-UpsStatus, or check on its display (About) "
        + $"that it shows version {step.VersionAfter}.{Remark(step)}";

    /// <summary>The unit answered with another version than promised, and was not asked for long enough to tell whether that was its last word.</summary>
    public static string StartedUnsettled(UpsFirmwarePlanStep step, UpsStatus status) =>
        $"The unit runs and answered with version {status.FirmwareVersion}, which it may show for a moment only. Run Get-UpsStatus in a minute: it should say {step.VersionAfter}.{Remark(step)}";

    /// <summary>The unit has the version aimed at, but does not tell its hardware id.</summary>
    public static string ArrivedUnread(UpdateCase theCase) => $"{Answer(theCase)}, but does not tell its hardware id. Check on its display (About) that it is the right unit.";

    private static string Answer(UpdateCase theCase) =>
        $"The unit answers{(theCase.Unit.Status?.HardwareId is { } id ? $" as ID{id}" : string.Empty)} with version {theCase.Unit.Status?.FirmwareVersion}";

    private static string Missing(UpsStatus status) => status.FirmwareVersion is null
        ? "did not tell its firmware version"
        : $"told version {status.FirmwareVersion} but no hardware id";

    private static string Remark(UpsFirmwarePlanStep step)
    {
        var after = System.Array.Find(step.Warnings, w => w.Phase == "afterTransfer" && w.Unknown.Length == 0);
        return after is null ? string.Empty : $" Rule {after.Rule}: {after.Text}.";
    }
}
