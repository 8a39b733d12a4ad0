using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>A version string has the length that byte 19 states, and one of the known forms: rule 7, kept by all 477 measured sections.</summary>
internal sealed class VersionStringCheck : ImageCheck
{
    private const int TextLengthAt = 19;

    public VersionStringCheck()
        : base("VersionString", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        foreach (var section in image.SoundSections)
        {
            if (SectionHeader.VersionText(section.Header, 0) is not { } text || text != SectionHeader.ShownText(section.Header))
            {
                yield return new($"the version string of {section} is not of the length that its header states, 8 to 19 characters", section.Offset + TextLengthAt);
            }
            else if (!section.HasKnownForm)
            {
                yield return new($"the version string of {section} has no known form, such as UPS 07.1", section.Offset + SectionHeader.TextAt);
            }
        }
    }
}
