using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>A UPS section with flags 0 is a record of 256 bytes that stands first: rule 12, kept by 61 of 61 measured images.</summary>
internal sealed class ApplicationRecordCheck : ImageCheck
{
    public ApplicationRecordCheck()
        : base("ApplicationRecord", FindingSeverity.Warning)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        foreach (var section in image.SoundSections.Where(s => s.Name == "UPS" && s.Flags == 0))
        {
            if (section.Offset != 0)
            {
                yield return new($"{section} is a version record and does not stand first", section.Offset);
            }

            if (!section.IsApplicationRecord)
            {
                yield return new($"{section} is a version record of {section.Length} bytes instead of 256", section.Offset);
            }

            // The cut behind the first section is the likeliest of those that no checksum can see.
            if (image.Sections.Count == 1)
            {
                yield return new($"{section} is a version record without any program behind it: the file may have been cut", section.Offset);
            }
        }
    }
}
