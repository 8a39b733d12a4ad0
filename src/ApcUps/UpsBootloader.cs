using System;
using ApcUps.Bootloader;

namespace ApcUps;

/// <summary>What was heard on one line by listening alone.</summary>
public sealed class UpsBootloader
{
    /// <summary>The line's address, as Send-UpsFirmware takes it.</summary>
    public string Port { get; set; } = string.Empty;

    /// <summary>The speed at which it was heard, in baud; null where the line has no speed of its own (tcp://).</summary>
    public int? BaudRate { get; set; }

    /// <summary>What the unit is doing.</summary>
    public LoaderState State { get; set; }

    /// <summary>What it asks with: <c>C</c> (CRC-16) or <c>NAK</c> (checksum); null if it was not heard to ask.</summary>
    public string? Prompt { get; set; }

    /// <summary>The product line of the banner, such as <c>4.5G Smart-UPS Tower</c>; null if no banner was heard.</summary>
    public string? Product { get; set; }

    /// <summary>The loader's version as the banner writes it, such as <c>07.20</c> (which is UBL 07.2); null if none was heard.</summary>
    public string? LoaderVersion { get; set; }

    /// <summary>The readable part of what was heard; null if there was none.</summary>
    public string? Text { get; set; }

    /// <summary>The first 64 bytes heard, in hexadecimal; null if nothing was heard.</summary>
    public string? Sample { get; set; }

    /// <summary>When it was recognised, or given up on; UTC.</summary>
    public DateTime DetectedAt { get; set; }
}
