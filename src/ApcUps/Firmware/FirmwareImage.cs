using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Checks;

namespace ApcUps.Firmware;

/// <summary>An image together with what stands beside it, its name and its readme, which are held against its headers.</summary>
public sealed class FirmwareImage
{
    private const int BaudRate = 9600;
    private const int BitsOfACharacter = 10; // 8N1: a start bit and a stop bit about eight bits.
    private const int CharactersOfABlock = 134; // SOH, number, complement, 128 bytes, CRC-16; then the unit's ACK.
    private const int CharactersOfTheEnd = 2; // EOT and its ACK.

    /// <param name="container">The content of the file.</param>
    /// <param name="fileName">The file's name without its folder; null if it has none that means anything.</param>
    /// <param name="readme">The readme beside it; null if there is none.</param>
    public FirmwareImage(FirmwareContainer container, string? fileName, ReadmeFacts? readme = null)
    {
        Container = container;
        FileName = fileName;
        Name = ImageName.TryParse(fileName);
        Findings = ImageChecks.Judge(new(container, fileName, readme));
    }

    /// <summary>The content of the file.</summary>
    public FirmwareContainer Container { get; }

    /// <summary>The file's name without its folder.</summary>
    public string? FileName { get; }

    /// <summary>What the file's name says; null if it has no known form.</summary>
    public ImageName? Name { get; }

    /// <summary>What the checks found about content, name and readme, errors first.</summary>
    public IReadOnlyList<ImageFinding> Findings { get; }

    /// <summary>True if no check found an error.</summary>
    public bool IsValid => Findings.All(f => f.Severity != FindingSeverity.Error);

    /// <summary>
    /// The shortest time that its blocks take over XMODEM at 9600 baud, when unit and sender answer at once; programming comes
    /// on top. Null for an unsound image.
    /// </summary>
    public TimeSpan? TransferTime => IsValid
        ? TimeSpan.FromTicks(TimeSpan.TicksPerSecond * BitsOfACharacter * (((long)CharactersOfABlock * Container.BlockCount) + CharactersOfTheEnd) / BaudRate)
        : null;

    /// <summary>Makes the object that users see. What only a catalogue of releases knows is left out.</summary>
    /// <param name="path">The file's full path.</param>
    public UpsFirmwareImage Describe(string path) => new()
    {
        Path = path,
        Name = FileName ?? path.Substring(path.LastIndexOfAny(['/', '\\']) + 1),
        Family = Name?.Family,
        HardwareId = Container.HardwareId,
        HardwareIdAfterInstall = Container.HardwareIdAfterInstall,
        Version = Container.Version?.ToString(),
        ContainerVersion = Container.ContainerVersion,
        Sections = [.. Container.Sections.Select(Describe)],
        CarriesBootloader = Container.CarriesBootloader,
        ApplicationOnly = Container.ApplicationOnly,
        Signed = Container.Signed,
        Size = Container.Size,
        BlockCount = Container.BlockCount,
        Sha256 = Container.Sha256,
        IsValid = IsValid,
        Problems = [.. Findings.Select(f => new UpsFirmwareProblem { Check = f.Check, Severity = f.Severity, Text = f.Text, Offset = f.Offset })],
        TransferTime = TransferTime,
    };

    private UpsFirmwareSection Describe(FirmwareSection section)
    {
        var first = section.Offset / SectionHeader.Size;
        var last = first + (section.StoredLength / SectionHeader.Size);
        return new()
        {
            Name = section.Name,
            Version = section.Version,
            Meaning = SectionMeanings.Of(section),
            HardwareId = section.HardwareId,
            Offset = section.Offset,
            Length = section.Length,
            FirstBlock = (int)first,

            // The header of a truncated section may promise more than there is.
            LastBlock = (int)Math.Min(last, Container.BlockCount - 1),
            Checksum = section.Checksum,
        };
    }
}
