using System.Linq;
using ApcUps.Firmware.Catalogue;

namespace ApcUps.Planning;

/// <summary>What rules need to know of an image, whether its file is at hand or only named in the catalogue.</summary>
public sealed record ImageFacts
{
    /// <summary>The file's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The file's full path; null if it is not at hand.</summary>
    public string? Path { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The hardware id of its UPS section; null if it has none.</summary>
    public int? HardwareId { get; init; }

    /// <summary>The hardware id that the unit has afterwards; the image's own, where nothing else is said.</summary>
    public int? HardwareIdAfterInstall { get => field ?? HardwareId; init; }

    /// <summary>The version of its UPS section.</summary>
    public FirmwareVersion? Version { get; init; }

    /// <summary>The version of the main loader that it leaves in the unit; null if it leaves the one that is there.</summary>
    public FirmwareVersion? LoaderVersion { get; init; }

    /// <summary>True if it has a PKG section.</summary>
    public bool HasSignature { get; init; }

    /// <summary>True if it holds the main application and nothing else.</summary>
    public bool ApplicationOnly { get; init; }

    /// <summary>True if the unit has another hardware id afterwards.</summary>
    public bool ChangesHardwareId => HardwareIdAfterInstall != HardwareId;

    /// <summary>True if its headers and checksums hold.</summary>
    public bool IsValid { get; init; } = true;

    internal bool IsUsable => IsValid && HardwareId is not null && Version is not null;

    /// <summary>An image that was read.</summary>
    public static ImageFacts Of(UpsFirmwareImage image) => new()
    {
        Name = image.Name,
        Path = image.Path,
        Sha256 = image.Sha256,
        HardwareId = image.HardwareId,
        HardwareIdAfterInstall = image.HardwareIdAfterInstall,
        Version = FirmwareVersion.TryParse(image.Version),
        LoaderVersion = FirmwareVersion.TryParse(image.Sections.LastOrDefault(s => s.Name == "UBL")?.Version),
        HasSignature = image.Signed,
        ApplicationOnly = image.ApplicationOnly,
        IsValid = image.IsValid,
    };

    /// <summary>An image of the catalogue whose file is not at hand.</summary>
    public static ImageFacts Of(KnownRelease release) => new()
    {
        Name = release.FileNames[0],
        Sha256 = release.Sha256,
        HardwareId = release.HardwareId,
        HardwareIdAfterInstall = release.HardwareIdAfterInstall,
        Version = release.Version,
        LoaderVersion = release.LoaderVersion,
        HasSignature = release.HasSignature,
        ApplicationOnly = release.ApplicationOnly,
        IsValid = release.Size > 0,
    };
}
