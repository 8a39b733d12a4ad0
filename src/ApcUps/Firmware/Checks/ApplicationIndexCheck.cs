using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>The file index of the UPS section is 1: rule 11, kept by 82 of 83 measured images.</summary>
internal sealed class ApplicationIndexCheck : ImageCheck
{
    public ApplicationIndexCheck()
        : base("ApplicationIndex", FindingSeverity.Warning)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image) =>
        from section in image.SoundSections
        where section.Name == "UPS" && section.FileIndex != 1
        select new CheckHit($"{section} has the file index {section.FileIndex} instead of 1", section.Offset + 18);
}
