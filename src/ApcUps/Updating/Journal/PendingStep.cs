using System;
using ApcUps.Planning;

namespace ApcUps.Updating.Journal;

/// <summary>A step that an earlier run began to send and whose end nobody saw.</summary>
public sealed record PendingStep
{
    /// <summary>Its place in its plan, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The image's file name.</summary>
    public string Image { get; init; } = string.Empty;

    /// <summary>The image's SHA-256.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>The unit before the step.</summary>
    public UnitFacts Before { get; init; } = new();

    /// <summary>The hardware id that the step promises.</summary>
    public int? HardwareIdAfter { get; init; }

    /// <summary>The version that the step promises.</summary>
    public FirmwareVersion? VersionAfter { get; init; }

    /// <summary>The loader version that the step promises; null if the image brings none.</summary>
    public FirmwareVersion? LoaderVersionAfter { get; init; }

    /// <summary>True once block 1 may have gone out.</summary>
    public bool WasBegun { get; init; }

    /// <summary>True if the last block may have gone out in the last attempt: the unit may hold the whole image, and program it.</summary>
    public bool LastBlockMayBeOut { get; init; }

    /// <summary>True if the unit then said that its application starts: whether it did, nobody has seen.</summary>
    public bool SaidItStarts { get; init; }

    /// <summary>When the last event of the step was written; UTC.</summary>
    public DateTime LastEventAt { get; init; }
}
