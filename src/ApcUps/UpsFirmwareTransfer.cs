using System;

namespace ApcUps;

/// <summary>The result of sending one image to one unit. There is one for every port, whatever happened.</summary>
public sealed class UpsFirmwareTransfer
{
    /// <summary>The line's address.</summary>
    public string Port { get; set; } = string.Empty;

    /// <summary>The speed in baud; null where the line has no speed of its own (tcp://).</summary>
    public int? BaudRate { get; set; }

    /// <summary>The image's full path, or what was given if no file was found.</summary>
    public string? Path { get; set; }

    /// <summary>SHA-256 of the image, in lower-case hexadecimal; null if it could not be read.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The hardware id of the image's UPS section: 17 means "ID17"; null if unknown.</summary>
    public int? HardwareId { get; set; }

    /// <summary>The firmware version of the image, such as <c>07.1</c>; null if unknown.</summary>
    public string? Version { get; set; }

    /// <summary>The hardware id of the unit, as it was stated, read, or trusted from its banner; null if nobody knew it.</summary>
    public int? UnitHardwareId { get; set; }

    /// <summary>What -Force lifted: the ids of rules, or the kind of refusal where no rule stands behind it; empty if nothing was lifted.</summary>
    public string[] Overridden { get; set; } = Array.Empty<string>();

    /// <summary>What was seen.</summary>
    public TransferOutcome Outcome { get; set; }

    /// <summary>True only if the unit itself said that its application starts.</summary>
    public bool Succeeded { get; set; }

    /// <summary>Whole attempts made.</summary>
    public int Attempts { get; set; }

    /// <summary>Blocks of the image; null if the image could not be read.</summary>
    public int? Blocks { get; set; }

    /// <summary>Blocks that the unit acknowledged in the last attempt; never more than <see cref="Blocks"/>.</summary>
    public int BlocksSent { get; set; }

    /// <summary>Blocks sent again, in all attempts.</summary>
    public int Resends { get; set; }

    /// <summary>Times the unit was seen to restart, or to go back to its prompt, under a transfer.</summary>
    public int Restarts { get; set; }

    /// <summary>Time from the first listening to the end.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>Bytes of the image acknowledged per second of the last attempt; null if none was.</summary>
    public double? BytesPerSecond { get; set; }

    /// <summary>The loader's version as its banner writes it; null if no banner was heard.</summary>
    public string? LoaderVersion { get; set; }

    /// <summary>The readable part of what the unit said; null if it said nothing.</summary>
    public string? LoaderText { get; set; }

    /// <summary>The transcript's file; null if none was asked for.</summary>
    public string? TranscriptPath { get; set; }

    /// <summary>The id of the error record written for this port; null if none was (Started, Unconfirmed, Cancelled).</summary>
    public string? ErrorId { get; set; }

    /// <summary>What to do now.</summary>
    public string Recommendation { get; set; } = string.Empty;

    /// <summary>When listening began; UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{System.IO.Path.GetFileName(Path)}: {Outcome}";
}
