using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>An image may hold the main application alone: rule 19, 6 measured images.</summary>
internal sealed class ApplicationOnlyCheck : ImageCheck
{
    public ApplicationOnlyCheck()
        : base("ApplicationOnly", FindingSeverity.Information)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        if (image.Container.ApplicationOnly)
        {
            yield return new("it holds the main application alone, so the loader that the unit already has must be one that suits it");
        }
    }
}
