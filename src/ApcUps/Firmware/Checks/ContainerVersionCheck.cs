using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>Byte 0 of a header is 3 or 4, the same in all sections of a file: rule 3, kept by all 84 measured images.</summary>
internal sealed class ContainerVersionCheck : ImageCheck
{
    public ContainerVersionCheck()
        : base("ContainerVersion", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        var expected = image.Container.ContainerVersion;
        foreach (var section in image.SoundSections)
        {
            if (section.ContainerVersion is not (3 or 4))
            {
                yield return new($"{section} is of container version {section.ContainerVersion}; versions 3 and 4 are known", section.Offset);
            }
            else if (section.ContainerVersion != expected)
            {
                yield return new($"{section} is of container version {section.ContainerVersion}, and one before it of version {expected}", section.Offset);
            }
        }
    }
}
