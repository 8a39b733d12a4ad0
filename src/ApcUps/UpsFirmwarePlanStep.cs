using System;

namespace ApcUps;

/// <summary>One step of a plan: one image to install, and what the unit is expected to be afterwards.</summary>
public sealed class UpsFirmwarePlanStep
{
    /// <summary>Its place in the plan, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The image's file name.</summary>
    public string Image { get; set; } = string.Empty;

    /// <summary>The image's full path; null if its file is missing.</summary>
    public string? Path { get; set; }

    /// <summary>True if the file is not among those that were given.</summary>
    public bool IsMissing { get; set; }

    /// <summary>SHA-256 of the image.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The hardware id that the image is for, and that the unit must have when the step begins.</summary>
    public int HardwareId { get; set; }

    /// <summary>The image's firmware version.</summary>
    public string Version { get; set; } = string.Empty;

    /// <summary>Why the step is needed.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>The hardware id expected afterwards.</summary>
    public int HardwareIdAfter { get; set; }

    /// <summary>The firmware version expected afterwards.</summary>
    public string VersionAfter { get; set; } = string.Empty;

    /// <summary>The loader version expected afterwards; null if it is not known.</summary>
    public string? LoaderVersionAfter { get; set; }

    /// <summary>True if an earlier step changes the hardware id: identify the unit again and make a new plan before this one.</summary>
    public bool Provisional { get; set; }

    /// <summary>True unless it is stated that this unit takes this image with its output on.</summary>
    public bool OutputMustBeOff { get; set; }

    /// <summary>Transports that are forbidden or not the best, each with the rule that says so.</summary>
    public string[] TransportLimits { get; set; } = Array.Empty<string>();

    /// <summary>What the operator must answer before the step.</summary>
    public string[] Questions { get; set; } = Array.Empty<string>();

    /// <summary>What the rules say to it, with their confidence and evidence.</summary>
    public UpsFirmwareRemark[] Warnings { get; set; } = Array.Empty<UpsFirmwareRemark>();

    /// <inheritdoc/>
    public override string ToString() => $"{Image} (ID{HardwareId}, {Version})";
}
