using System;

namespace ApcUps.Bootloader;

/// <summary>What a dialogue did and saw, kept up to date while it goes on.</summary>
public sealed class TransferReport
{
    /// <summary>What came of it; <see cref="TransferOutcome.Failed"/> until more is known.</summary>
    public TransferOutcome Outcome { get; internal set; } = TransferOutcome.Failed;

    /// <summary>Why it did not end with the unit's word.</summary>
    public TransferFailure Failure { get; internal set; }

    /// <summary>Attempts begun: transfers whose block 1 was sent at a prompt.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Blocks of the image.</summary>
    public int Blocks { get; internal set; }

    /// <summary>Blocks that the unit acknowledged in the last attempt; never more than <see cref="Blocks"/>.</summary>
    public int BlocksSent { get; internal set; }

    /// <summary>Bytes of the image that the unit acknowledged in the last attempt.</summary>
    public int BytesSent { get; internal set; }

    /// <summary>Blocks sent again, in all attempts.</summary>
    public int Resends { get; internal set; }

    /// <summary>Times the unit was seen to restart, or to return to its prompt, under a transfer.</summary>
    public int Restarts { get; internal set; }

    /// <summary>Time from block 1 to the last acknowledged block of the last attempt.</summary>
    public TimeSpan SendingTime { get; internal set; }

    /// <summary>True if the last block was put on the line in the last attempt: the unit may be programming.</summary>
    public bool LastBlockSent { get; internal set; }

    /// <summary>True if the unit acknowledged every block of the last attempt.</summary>
    public bool WholeImageTaken => Blocks > 0 && BlocksSent == Blocks;

    /// <summary>True if any byte was sent at all.</summary>
    public bool AnythingSent { get; internal set; }

    /// <summary>Why the loader's own words forbid the image; null if they do not.</summary>
    public string? Refusal { get; internal set; }

    /// <summary>The loader version of the last banner; null if none was heard.</summary>
    public string? LoaderVersion { get; internal set; }

    /// <summary>The readable part of what the unit said; null if it said nothing readable.</summary>
    public string? LoaderText { get; internal set; }

    /// <summary>Closes the report of a dialogue whose line was lost under it.</summary>
    public void Lose()
    {
        // With the last block out, the unit may hold the whole image: that is not a failure, it is not known.
        Outcome = LastBlockSent ? TransferOutcome.Unconfirmed : TransferOutcome.Failed;
        Failure = TransferFailure.LineLost;
    }
}
