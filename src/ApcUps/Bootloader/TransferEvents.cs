using System;

namespace ApcUps.Bootloader;

/// <summary>What a dialogue is doing.</summary>
public enum TransferStage
{
    /// <summary>Waiting for the unit to ask.</summary>
    WaitingForPrompt,

    /// <summary>Offering block 1 to a silent line.</summary>
    Offering,

    /// <summary>Blocks are going over.</summary>
    Sending,

    /// <summary>All blocks are over; waiting for the unit's word.</summary>
    WaitingForStart,
}

/// <summary>How far a transfer is. Reported at every acknowledged block and change of stage.</summary>
/// <param name="Stage">What the dialogue is doing.</param>
/// <param name="Attempt">The attempt, from 1; 0 before the first.</param>
/// <param name="Attempts">Attempts allowed.</param>
/// <param name="Block">Blocks acknowledged in this attempt.</param>
/// <param name="Blocks">Blocks of the image.</param>
/// <param name="BytesSent">Bytes of the image acknowledged in this attempt.</param>
/// <param name="Resends">Blocks sent again, in all attempts.</param>
/// <param name="SendingTime">Time since block 1 of this attempt.</param>
public sealed record TransferProgress(
    TransferStage Stage, int Attempt, int Attempts, int Block, int Blocks, int BytesSent, int Resends, TimeSpan SendingTime) : EngineEvent;

/// <summary>A step of the dialogue in one sentence, for a transcript or a verbose stream.</summary>
/// <param name="Text">The sentence.</param>
public sealed record DialogueNote(string Text) : EngineEvent;
