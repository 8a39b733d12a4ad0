using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>A file is a whole number of 128-byte blocks: rule 1, kept by all 84 measured images.</summary>
internal sealed class WholeBlocksCheck : ImageCheck
{
    public WholeBlocksCheck()
        : base("WholeBlocks", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Layout.Size == 0)
        {
            yield return new("it is empty: its size of 0 bytes is not a whole number of 128-byte blocks");
        }
        else if (image.Layout.Size % SectionHeader.Size != 0)
        {
            yield return new($"its size of {image.Layout.Size} bytes is not a whole number of 128-byte blocks");
        }
    }
}
