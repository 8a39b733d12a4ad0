using System;
using System.Linq;

namespace ApcUps.Firmware.Catalogue;

/// <summary>One public image that the catalogue knows by its SHA-256. Its sections were read from the file; its models and notes are release notes in our words.</summary>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="FileNames">The names under which it was published.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ContainerVersion">3 or 4; null for the empty file.</param>
/// <param name="HardwareId">The hardware id of its UPS section; null if it has none.</param>
/// <param name="HardwareIdAfterInstall">The hardware id that the unit has afterwards.</param>
/// <param name="Sections">The version strings of its sections, in their order.</param>
/// <param name="PreviousVersion">The version before it; null if the release notes do not say.</param>
/// <param name="Models">The models or the scope that its release notes name.</param>
/// <param name="Notes">What else is known, each with its sources.</param>
public sealed record KnownRelease(
    string Sha256,
    string[] FileNames,
    long Size,
    int? ContainerVersion,
    int? HardwareId,
    int? HardwareIdAfterInstall,
    string[] Sections,
    string? PreviousVersion,
    string[] Models,
    string[] Notes)
{
    /// <summary>The release's name: that of its first file, without the ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(FileNames[0]);

    /// <summary>The firmware version; null if it has no UPS section.</summary>
    public FirmwareVersion? Version => VersionOf("UPS");

    /// <summary>The version of the main loader that it leaves in the unit, that of its last UBL section; null if it has none.</summary>
    public FirmwareVersion? LoaderVersion => VersionOf("UBL");

    /// <summary>True if it holds the main application and nothing else.</summary>
    public bool ApplicationOnly => Sections.Length == 1 && Version is not null;

    /// <summary>True if it has a PKG section.</summary>
    public bool HasSignature => Has("PKG");

    /// <summary>True if it holds a loader of any processor.</summary>
    public bool CarriesBootloader => Sections.Any(BootloaderNames.Has);

    private bool Has(string name) => Sections.Any(s => s.StartsWith(name, StringComparison.Ordinal));

    private FirmwareVersion? VersionOf(string name) =>
        FirmwareVersion.TryParse(Sections.LastOrDefault(s => s.StartsWith(name, StringComparison.Ordinal))?.Substring(4));
}
