using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ApcUps.Firmware.Checks;

namespace ApcUps.Firmware;

/// <summary>
/// What one .enc file says of itself: a chain of sections and nothing else, so always a whole number of 128-byte blocks.
/// Properties that come out of headers are null where no sound header says them.
/// </summary>
public sealed class FirmwareContainer
{
    private const int LargestHardwareId = 0xffff; // The upper two bytes are zero in all measured sections.

    private FirmwareContainer(ContainerLayout layout)
    {
        Layout = layout;
        Findings = ImageChecks.Judge(new(this, null, null));
    }

    /// <summary>The size in bytes beyond which a file is not read. The largest public image has 1.8 MB.</summary>
    public const long SizeLimit = ContainerLayout.SizeLimit;

    /// <summary>The sections in file order, as far as the chain could be followed. The last may not be whole.</summary>
    public IReadOnlyList<FirmwareSection> Sections => Layout.Sections;

    /// <summary>What the checks found, errors first.</summary>
    public IReadOnlyList<ImageFinding> Findings { get; }

    /// <summary>True if no check found an error.</summary>
    public bool IsValid => Problem is null;

    /// <summary>The text of the first error; null if the image is sound.</summary>
    public string? Problem => Findings.Count > 0 && Findings[0].Severity == FindingSeverity.Error ? Findings[0].Text : null;

    /// <summary>The section of the UPS's main application, whose id and version are the image's; null if there is none.</summary>
    public FirmwareSection? Application => Sections.FirstOrDefault(s => s.Name == "UPS");

    /// <summary>Size of the file in bytes.</summary>
    public long Size => Layout.Size;

    /// <summary>Blocks of 128 bytes that the file takes, a partial one counted as one.</summary>
    public int BlockCount => (int)Math.Min(int.MaxValue, SectionHeader.RoundUp(Size) / SectionHeader.Size);

    /// <summary>SHA-256 of the file in lower-case hexadecimal; null if it was not read whole.</summary>
    public string? Sha256 => Layout.Sha256;

    /// <summary>3 or 4: the version of the container's format; null if no sound header says it.</summary>
    public int? ContainerVersion => Sections.FirstOrDefault(s => s.HeaderSound && s.ContainerVersion is 3 or 4)?.ContainerVersion;

    /// <summary>The hardware id that the image is for, that of its UPS section; null if that is none from 1 to 65535.</summary>
    public int? HardwareId => IdOf(Application);

    /// <summary>
    /// The hardware id that the unit has once the image is installed: that of the COM section in an image with a UPS record
    /// (inferred; it agrees with every readme that states a change).
    /// </summary>
    public int? HardwareIdAfterInstall =>
        HardwareId is not null && Application!.IsApplicationRecord && Sections.FirstOrDefault(s => s.Name == "COM") is { } communications
            ? IdOf(communications)
            : HardwareId;

    /// <summary>True if the unit has another hardware id once the image is installed.</summary>
    public bool ChangesHardwareId => HardwareIdAfterInstall is { } after && after != HardwareId;

    /// <summary>The firmware version, that of its UPS section.</summary>
    public FirmwareVersion? Version => FirmwareVersion.TryParse(Application is { HeaderSound: true } application ? application.Version : null);

    /// <summary>The version of the last UBL section, the loader of the main processor. Where there are two, the last is the newer.</summary>
    public FirmwareVersion? LoaderVersion => FirmwareVersion.TryParse(Sections.LastOrDefault(s => s.Name == "UBL" && s.HeaderSound)?.Version);

    /// <summary>True if it holds a loader of any of the unit's processors.</summary>
    public bool CarriesBootloader => Sections.Any(s => BootloaderNames.Has(s.Name));

    /// <summary>True if it holds the main application and nothing else. A UPS record alone is no application.</summary>
    public bool ApplicationOnly => Sections.Count == 1 && Layout.IsReadable && Application is { IsApplicationRecord: false };

    /// <summary>True if it has a PKG section. Nothing is verified by that: only the unit can check a signature.</summary>
#pragma warning disable CA1720 // Signed as in signature.
    public bool Signed => Sections.Any(s => s.Name == "PKG");
#pragma warning restore CA1720

    internal ContainerLayout Layout { get; }

    /// <summary>Follows the chain of a file's bytes. Never throws on bad content: see <see cref="Findings"/>.</summary>
    public static FirmwareContainer Read(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        return Read(stream);
    }

    /// <summary>
    /// Follows the chain of a stream, from where it stands to its end, with a buffer of fixed size. It reads 64 MiB at most
    /// and never throws on bad content; the stream's own exceptions pass through. The stream stays open.
    /// </summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static FirmwareContainer Read(Stream stream) => new(ContainerScan.Read(stream));

    private static int? IdOf(FirmwareSection? section) =>
        section is { HeaderSound: true, HardwareId: >= 1 and <= LargestHardwareId } ? (int)section.HardwareId : null;
}
