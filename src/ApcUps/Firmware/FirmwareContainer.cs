using System.Collections.Generic;

namespace ApcUps.Firmware;

/// <summary>
/// An .enc image held in memory: a chain of sections and nothing else, so always a whole number of 128-byte blocks.
/// </summary>
public sealed class FirmwareContainer
{
    private FirmwareContainer(IReadOnlyList<FirmwareSection> sections, string? problem)
    {
        Sections = sections;
        Problem = problem;
    }

    /// <summary>The sections in file order, as far as the chain could be followed.</summary>
    public IReadOnlyList<FirmwareSection> Sections { get; }

    /// <summary>The first thing wrong with the chain or a checksum, as a sentence; null if the image is sound.</summary>
    public string? Problem { get; }

    /// <summary>The section of the UPS's main application, whose id and version are the image's; null if there is none.</summary>
    public FirmwareSection? Application
    {
        get
        {
            foreach (var section in Sections)
            {
                if (section.Name == "UPS")
                {
                    return section;
                }
            }

            return null;
        }
    }

    /// <summary>Follows the chain of a file's bytes. Never throws on bad input: see <see cref="Problem"/>.</summary>
    public static FirmwareContainer Read(byte[] file)
    {
        var sections = new List<FirmwareSection>();
        if (file.Length == 0 || file.Length % SectionHeader.Size != 0)
        {
            return new(sections, $"its size of {file.Length} bytes is not a whole number of 128-byte blocks");
        }

        for (var offset = 0; offset < file.Length;)
        {
            var text = SectionHeader.VersionText(file, offset);
            var length = SectionHeader.Length(file, offset);
            if (file[offset] is not (3 or 4) || text is null)
            {
                return new(sections, $"there is no section header at byte {offset}");
            }

            if (length == 0 || length > file.Length - offset - SectionHeader.Size)
            {
                return new(sections, $"section {text} at byte {offset} reaches beyond the end of the file, which looks truncated");
            }

            var section = ReadSection(file, offset, text, (int)length);
            sections.Add(section);
            offset += SectionHeader.Size + section.StoredLength;
        }

        return new(sections, FirstProblem(sections));
    }

    private static FirmwareSection ReadSection(byte[] file, int offset, string text, int length)
    {
        var stored = SectionHeader.RoundUp(length);
        return new(
            text.StartsWith("DSP", System.StringComparison.OrdinalIgnoreCase) ? text : text.Substring(0, 3),
            text,
            SectionHeader.HardwareId(file, offset),
            offset,
            length,
            stored,
            SectionHeader.IsSound(file, offset),
            Fletcher16.Compute(file, offset + SectionHeader.Size, stored) == SectionHeader.PayloadSum(file, offset));
    }

    private static string? FirstProblem(List<FirmwareSection> sections)
    {
        var applications = 0;
        foreach (var section in sections)
        {
            applications += section.Name == "UPS" ? 1 : 0;
            if (!section.HeaderSound)
            {
                return $"the header checksum of section {section.VersionText} is wrong";
            }

            if (!section.PayloadSound)
            {
                return $"the payload checksum of section {section.VersionText} is wrong";
            }
        }

        return applications == 1 ? null : $"it holds {applications} sections named UPS instead of one";
    }
}
