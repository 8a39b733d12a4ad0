using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>Wherever a section ends, the file ends or another header stands: rule 2, kept by all 84 measured images.</summary>
internal sealed class ChainEndCheck : ImageCheck
{
    public ChainEndCheck()
        : base("ChainEnd", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Layout.BreakAt is { } at)
        {
            yield return new($"there is no section header at byte {at}, where one must stand: the file is damaged, or something was added to it", at);
        }
    }
}
