using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>Some images change the hardware id of the unit: rule 15, 7 of 61 measured images with a COM section.</summary>
internal sealed class HardwareIdChangeCheck : ImageCheck
{
    public HardwareIdChangeCheck()
        : base("HardwareIdChange", FindingSeverity.Information)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        var container = image.Container;
        if (container.ChangesHardwareId)
        {
            yield return new($"it changes the hardware id of the unit: installed on ID{container.HardwareId}, it leaves ID{container.HardwareIdAfterInstall}");
        }
    }
}
