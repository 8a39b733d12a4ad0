using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>The loader of a processor stands before its application: rule 14, kept by all 84 measured images.</summary>
internal sealed class LoaderFirstCheck : ImageCheck
{
    public LoaderFirstCheck()
        : base("LoaderFirst", FindingSeverity.Warning)
    {
    }

    private const int Processors = 128;

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        var applications = new FirmwareSection?[Processors];
        foreach (var section in image.SoundSections.Where(s => !s.IsDspHelper))
        {
            if (!section.IsLoader)
            {
                applications[section.Processor] ??= section;
            }
            else if (applications[section.Processor] is { } application)
            {
                yield return new($"the loader in {section} stands behind the application of its processor, {application}", section.Offset);
            }
        }
    }
}
