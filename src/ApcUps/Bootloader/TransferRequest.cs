using System;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>What to send, and with how much patience.</summary>
public sealed record TransferRequest
{
    /// <summary>Asks for an image to be sent.</summary>
    /// <param name="image">The whole .enc file; a positive multiple of 128 bytes.</param>
    public TransferRequest(byte[] image) => Image = image;

    /// <summary>The whole .enc file, headers included, as units take it.</summary>
    public byte[] Image { get; }

    /// <summary>128 (used with success by a user), or 1,024 (no report).</summary>
    public int BlockSize { get; init; } = XmodemBlock.ShortLength;

    /// <summary>Whole attempts.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long to wait for a request for a transfer, before each attempt.</summary>
    public TimeSpan PromptTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long to listen for the unit's word once the EOT was sent.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>
    /// Take a NAK for a request only once the loader has spoken. Without its words it may come from the receiver of a transfer that
    /// somebody broke off: that one asks for its next block, and block 1 of another image could be taken for it.
    /// </summary>
    public bool DistrustNak { get; init; }

    /// <summary>Offer block 1 to a silent line (one user report says that a silent unit took a transfer).</summary>
    public bool Blind { get; init; }

    /// <summary>Silence that must come before a blind offer.</summary>
    public TimeSpan BlindSilence { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Pause between blind offers.</summary>
    public TimeSpan BlindInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often block 1 is offered blindly.</summary>
    public int BlindOffers { get; init; } = 5;

    /// <summary>Has the last word when the unit asks for the first time; null if nobody has.</summary>
    public ILoaderGate? Gate { get; init; }

    /// <summary>The sender's patience.</summary>
    public XmodemTiming Timing { get; init; } = new();
}
