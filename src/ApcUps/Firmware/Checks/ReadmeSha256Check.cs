using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>The SHA-256 that a readme states for its newest version is that of the file: rule 18, kept by 4 of 4 measured images.</summary>
internal sealed class ReadmeSha256Check : ImageCheck
{
    public ReadmeSha256Check()
        : base("ReadmeSha256", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Readme?.Sha256 is { } stated && image.Container.Sha256 is { } actual && stated != actual)
        {
            yield return new($"its readme states the SHA-256 {stated}, and it has {actual}: the file was altered, or the readme belongs to another one");
        }
    }
}
