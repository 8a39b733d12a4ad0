using System.Collections.Generic;

namespace ApcUps.Firmware.Checks;

/// <summary>Some bytes of a header are zero: rule 8, kept by all 477 measured sections.</summary>
internal sealed class ZeroFieldsCheck : ImageCheck
{
    private static readonly Range[] Always = [new(14, 15), new(48, 55)];
    private static readonly Range[] InContainer3 = [new(56, 63), new(82, 125)];
    private static readonly Range[] InContainer4 = [new(4, 5), new(64, 64), new(71, 125)];

    public ZeroFieldsCheck()
        : base("ZeroFields", FindingSeverity.Warning)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image)
    {
        foreach (var section in image.SoundSections)
        {
            if (FirstSet(section) is { } at)
            {
                yield return new($"byte {at} of the header of {section} is {section.Header[at]:x2} hexadecimal, and zero in every known image", section.Offset + at);
            }
        }
    }

    private static int? FirstSet(FirmwareSection section)
    {
        var behindText = new Range(SectionHeader.TextAt + section.Header[19], SectionHeader.InitialValueAt - 1);
        return FirstSet(section.Header, Always)
            ?? FirstSet(section.Header, [behindText])
            ?? FirstSet(section.Header, section.ContainerVersion == 4 ? InContainer4 : InContainer3);
    }

    private static int? FirstSet(byte[] header, Range[] ranges)
    {
        foreach (var range in ranges)
        {
            for (var i = range.First; i <= range.Last; i++)
            {
                if (header[i] != 0)
                {
                    return i;
                }
            }
        }

        return null;
    }

    private sealed record Range(int First, int Last);
}
