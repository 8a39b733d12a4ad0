using System;

namespace ApcUps;

/// <summary>What is known of one .enc file, as Get-UpsFirmware emits it. What is not known is null.</summary>
public sealed class UpsFirmwareImage
{
    /// <summary>The file's full path.</summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>The file's name.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The product line of its name, such as <c>SMT</c>; null if the name follows no known form.</summary>
    public string? Family { get; set; }

    /// <summary>The hardware id that the image is for, that of its UPS section: 17 means "ID17".</summary>
    public int? HardwareId { get; set; }

    /// <summary>The hardware id that the unit has once the image is installed; four ids change.</summary>
    public int? HardwareIdAfterInstall { get; set; }

    /// <summary>The firmware version, that of its UPS section, such as <c>07.1</c>. Compare it as <c>[ApcUps.FirmwareVersion]</c>.</summary>
    public string? Version { get; set; }

    /// <summary>3 or 4.</summary>
    public int? ContainerVersion { get; set; }

    /// <summary>The sections in the order of the file, as far as its chain could be followed.</summary>
    public UpsFirmwareSection[] Sections { get; set; } = Array.Empty<UpsFirmwareSection>();

    /// <summary>True if it holds a loader of any of the unit's processors.</summary>
    public bool CarriesBootloader { get; set; }

    /// <summary>True if it holds the main application and nothing else, so that it needs the right loader to be there.</summary>
    public bool ApplicationOnly { get; set; }

    /// <summary>True if it has a PKG section. Nothing is verified by that: only the unit can check a signature.</summary>
#pragma warning disable CA1720 // Signed as in signature.
    public bool Signed { get; set; }
#pragma warning restore CA1720

    /// <summary>The size of the file in bytes.</summary>
    public long Size { get; set; }

    /// <summary>Blocks of 128 bytes, as XMODEM sends it.</summary>
    public int BlockCount { get; set; }

    /// <summary>SHA-256 of the file in lower-case hexadecimal; null if it was not read whole.</summary>
    public string? Sha256 { get; set; }

    /// <summary>True if no check found an error. Its checksums catch accidents, not tampering.</summary>
    public bool IsValid { get; set; }

    /// <summary>What the checks found, errors first.</summary>
    public UpsFirmwareProblem[] Problems { get; set; } = Array.Empty<UpsFirmwareProblem>();

    /// <summary>The release that has this SHA-256, such as <c>SMT18UPS_15-1</c>; null if the catalogue does not know it.</summary>
    public string? KnownRelease { get; set; }

    /// <summary>The version before it, as its release notes say; null if not known.</summary>
    public string? PreviousVersion { get; set; }

    /// <summary>The models that its release notes name; empty if they are not known.</summary>
    public string[] ApplicableModels { get; set; } = Array.Empty<string>();

    /// <summary>What else the catalogue says about this release.</summary>
    public string[] Notes { get; set; } = Array.Empty<string>();

    /// <summary>How it stands to published vulnerabilities; empty if its hardware id is in no table.</summary>
    public UpsFirmwareVulnerability[] KnownVulnerabilities { get; set; } = Array.Empty<UpsFirmwareVulnerability>();

    /// <summary>The shortest time that its blocks take at 9600 baud; programming comes on top. Null for an unsound image.</summary>
    public TimeSpan? TransferTime { get; set; }
}
