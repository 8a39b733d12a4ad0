using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>An image for a UPS holds exactly one section named UPS: rule 10, kept by 83 of 84 measured images; the other is for another device.</summary>
internal sealed class OneApplicationCheck : ImageCheck
{
    public OneApplicationCheck()
        : base("OneApplication", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        // In a broken chain the section may be there and out of sight; the break is finding enough.
        var count = image.Sections.Count(s => s.Name == "UPS");
        if (count != 1 && image.Layout.IsReadable && image.Sections.Count > 0)
        {
            yield return new($"it holds {count} sections named UPS instead of one");
        }
    }
}
