using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>No image is larger than 64 MiB; a larger file is not read to its end.</summary>
internal sealed class FileSizeCheck : ImageCheck
{
    public FileSizeCheck()
        : base("FileSize", FindingSeverity.Error)
    {
    }

    public override bool EndsJudgement => true;

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Layout.IsTooLarge)
        {
            yield return new($"it has more than {ContainerLayout.SizeLimit} bytes, and no firmware image is nearly that large");
        }
    }
}
