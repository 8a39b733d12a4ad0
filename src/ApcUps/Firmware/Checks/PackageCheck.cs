using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>A PKG section is single, stands last and has the flags 65 hexadecimal: rule 13, kept by 36 of 36 measured images.</summary>
internal sealed class PackageCheck : ImageCheck
{
    public PackageCheck()
        : base("Package", FindingSeverity.Warning)
    {
    }

    private const int PackageFlags = 0x65;

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        var packages = image.SoundSections.Where(s => s.Name == "PKG").ToList();
        if (packages.Count > 1)
        {
            yield return new($"it holds {packages.Count} signatures (sections named PKG) instead of one", packages[1].Offset);
        }

        foreach (var section in packages)
        {
            if (section.Flags != PackageFlags)
            {
                yield return new($"{section} has the flags {section.Flags:x2} instead of 65", section.Offset + 1);
            }
        }

        if (packages.Count == 1 && packages[0] != image.Sections[image.Sections.Count - 1])
        {
            yield return new($"{packages[0]} is the signature and does not stand last", packages[0].Offset);
        }
    }
}
