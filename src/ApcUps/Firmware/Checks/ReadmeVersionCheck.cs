using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>The newest version that a readme names is that of the UPS section. Two public readmes lag behind their images, so a difference is no error.</summary>
internal sealed class ReadmeVersionCheck : ImageCheck
{
    public ReadmeVersionCheck()
        : base("ReadmeVersion", FindingSeverity.Warning)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Readme?.Version is { } stated && image.Container.Version is { } actual && stated != actual)
        {
            yield return new($"its readme is for version {stated} and its UPS section is {actual}");
        }
    }
}
