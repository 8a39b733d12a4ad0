using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>Byte 2 of a header is 3 or 4, and 4 in container 4: rule 9, kept by all 477 measured sections.</summary>
internal sealed class ProtectionCheck : ImageCheck
{
    public ProtectionCheck()
        : base("Protection", FindingSeverity.Warning)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image) =>
        from section in image.SoundSections
        where section.Protection != 4 && (section.Protection != 3 || section.ContainerVersion == 4)
        select new CheckHit($"{section} has the payload protection {section.Protection}, unlike every known image", section.Offset + 2);
}
