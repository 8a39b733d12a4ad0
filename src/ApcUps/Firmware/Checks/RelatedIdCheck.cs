using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>Sections for other processors may bear a related hardware id: rule 16, so in 36 measured images.</summary>
internal sealed class RelatedIdCheck : ImageCheck
{
    public RelatedIdCheck()
        : base("RelatedId", FindingSeverity.Information)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        var container = image.Container;
        return from section in image.SoundSections
               where container.HardwareId is { } id && section.HardwareId != id && section.HardwareId != container.HardwareIdAfterInstall
               select new CheckHit($"{section} is for ID{section.HardwareId}, as is usual for a part that several models share", section.Offset);
    }
}
