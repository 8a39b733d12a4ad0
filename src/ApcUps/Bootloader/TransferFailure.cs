namespace ApcUps.Bootloader;

/// <summary>Why a transfer did not end with the unit's word. The names are the error ids that users see.</summary>
public enum TransferFailure
{
    /// <summary>It did not fail.</summary>
    None,

    /// <summary>No loader asked for a transfer in time; nothing was sent.</summary>
    NoPrompt,

    /// <summary>The line speaks, but no loader does; nothing was sent.</summary>
    NotALoader,

    /// <summary>What the loader said of itself forbids the image; the unit took nothing, or no more after an attempt.</summary>
    BannerContradicts,

    /// <summary>The unit says that its application starts: it is not in its loader, or left it before it had the whole image.</summary>
    ApplicationRunning,

    /// <summary>Block 1, offered blindly, was never acknowledged.</summary>
    BlindUnanswered,

    /// <summary>The unit cancelled with CAN CAN.</summary>
    CancelledByUnit,

    /// <summary>The unit restarted in mid-transfer, as often as there were attempts.</summary>
    UnitRestarted,

    /// <summary>A block stayed unanswered.</summary>
    NoAnswer,

    /// <summary>A block was refused too often: the line is bad.</summary>
    TooManyErrors,

    /// <summary>The unit took the whole image and went back to its loader.</summary>
    ReturnedToLoader,

    /// <summary>The whole image was taken; then the unit said nothing.</summary>
    NoWordFromUnit,

    /// <summary>The line was lost under the transfer.</summary>
    LineLost,

    /// <summary>The operator stopped it.</summary>
    Cancelled,
}
