using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>What a check may look at.</summary>
/// <param name="Container">What the file says of itself.</param>
/// <param name="FileName">The file's name; null if it is not known.</param>
/// <param name="Readme">What the readme beside it says; null if there is none.</param>
internal sealed record CheckedImage(FirmwareContainer Container, string? FileName, ReadmeFacts? Readme)
{
    public ContainerLayout Layout => Container.Layout;

    public IReadOnlyList<FirmwareSection> Sections => Container.Sections;

    /// <summary>Sections with a right header checksum. What a damaged header says is not worth another finding.</summary>
    public IEnumerable<FirmwareSection> SoundSections => Sections.Where(s => s.HeaderSound);
}
