using System.Linq;

namespace ApcUps.Commands.Transfers;

/// <summary>Names the section of the image that a block belongs to.</summary>
internal sealed class SectionTicker
{
    private readonly UpsFirmwareSection[] _sections;

    public SectionTicker(UpsFirmwareImage image) => _sections = image.Sections;

    /// <summary>The section of the block that goes over after so many acknowledged ones, such as <c>MCU 20.0</c>.</summary>
    public string At(int acknowledged)
    {
        var section = _sections.FirstOrDefault(s => s.LastBlock >= acknowledged) ?? _sections.LastOrDefault();
        return section is null ? string.Empty : section.Version is null ? section.Name : $"{section.Name} {section.Version}";
    }
}
