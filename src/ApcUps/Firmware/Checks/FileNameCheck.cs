using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>A file name that states an id and a version states those of the UPS section: rule 17, kept by all 82 measured names that do. The header decides.</summary>
internal sealed class FileNameCheck : ImageCheck
{
    public FileNameCheck()
        : base("FileName", FindingSeverity.Warning)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (ImageName.TryParse(image.FileName) is not { } name)
        {
            yield break;
        }

        if (image.Container.HardwareId is { } id && id != name.HardwareId)
        {
            yield return new($"its name says ID{name.HardwareId} and its UPS section ID{id}; the section decides");
        }

        if (image.Container.Version is { } version && version != name.Version)
        {
            yield return new($"its name says version {name.Version} and its UPS section {version}; the section decides");
        }
    }
}
