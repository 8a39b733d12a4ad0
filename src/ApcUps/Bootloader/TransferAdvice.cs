namespace ApcUps.Bootloader;

/// <summary>What to do after a transfer, in words for the person in front of the unit.</summary>
public static class TransferAdvice
{
    private const string Programming =
        "The unit may still be programming: do not cut its power, and leave the cable alone, for at least 30 minutes. ";

    private const string Resend = "Leave the unit powered and run Find-UpsBootloader. While its loader asks, it takes the image as often as needed: send it again.";

    /// <summary>The advice that fits what a report says.</summary>
    public static string For(TransferReport report) => report.Outcome switch
    {
        TransferOutcome.Started => "The unit says that its application starts. Give it a few minutes, then run Get-UpsStatus, or check on its display, to see which version runs.",
        TransferOutcome.Unconfirmed => Programming + "Then look at its display; if it stays dark, run Find-UpsBootloader.",
        TransferOutcome.Cancelled => Cancelled(report),
        TransferOutcome.Refused when report.Failure == TransferFailure.BannerContradicts =>
            "The unit took nothing. Hold what you stated against what the unit says of itself, and run Get-UpsFirmwarePlan with that.",
        _ => Failed(report),
    };

    private static string Cancelled(TransferReport report)
    {
        if (report.LastBlockSent)
        {
            return "Stopped after the whole image had been sent. " + Programming + "Then run Find-UpsBootloader to see where it stands.";
        }

        if (report.AnythingSent && report.BlocksSent == 0)
        {
            return "Stopped before the unit had taken block 1. Leave it powered and run Find-UpsBootloader to see where it stands.";
        }

        return report.AnythingSent
            ? $"Stopped at block {report.BlocksSent} of {report.Blocks}; the transfer was cancelled with CAN. The unit has no whole image and "
                + "should be back in its loader. Leave it powered and send the image again."
            : "Nothing was sent. The unit is as it was.";
    }

    private static string Failed(TransferReport report) => report.Failure switch
    {
        TransferFailure.BannerContradicts =>
            "It was not sent again, for that could do harm. Leave the unit powered, hold what you stated against what the unit says of itself, "
            + "and run Get-UpsFirmwarePlan with that: while the loader answers, the right image can be sent.",
        TransferFailure.NoPrompt or TransferFailure.BlindUnanswered => LoaderAdvice.NothingHeard,
        TransferFailure.NotALoader => "Run Find-UpsBootloader -AllBaudRates on this port, and check that the port is the unit's.",
        TransferFailure.ApplicationRunning =>
            "A unit that runs its application takes no image over XMODEM. Leave it powered, wait some minutes and look at its display; "
            + "send only to a unit that Find-UpsBootloader hears asking.",
        TransferFailure.CancelledByUnit => "Check that the image is for this unit's hardware id. " + Resend,
        TransferFailure.UnitRestarted => "Check the unit's mains supply and battery, which must stay connected. " + Resend,
        TransferFailure.NoAnswer when report.LastBlockSent => Programming,
        TransferFailure.NoAnswer when report.BlocksSent == 0 =>
            "Check the wire from the computer to the unit: the cable (940-0625A), the adapter, or a serial server that passes bytes one way "
            + "only. Leave the unit powered; when Find-UpsBootloader hears it, send again.",
        TransferFailure.NoAnswer => "Check the cable and the adapter. Leave the unit powered and run Find-UpsBootloader; when it asks, send again.",
        TransferFailure.TooManyErrors => "Try another USB adapter or a shorter cable, away from the load's wiring. " + Resend,
        TransferFailure.ReturnedToLoader => "Check that the image is for this unit's hardware id and is its full image. " + Resend,
        TransferFailure.LineLost when report.LastBlockSent => Programming,
        _ => "Leave the unit powered, check the adapter, run Find-UpsBootloader; when the loader asks, send again.",
    };
}
