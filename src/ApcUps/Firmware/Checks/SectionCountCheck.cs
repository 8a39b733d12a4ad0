using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>No image has more than 4,096 sections; a longer chain is not followed.</summary>
internal sealed class SectionCountCheck : ImageCheck
{
    public SectionCountCheck()
        : base("SectionCount", FindingSeverity.Error)
    {
    }

    public override bool EndsJudgement => true;

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Layout.HasTooManySections)
        {
            yield return new($"it has more than {ContainerLayout.SectionLimit} sections, and no firmware image has nearly that many");
        }
    }
}
