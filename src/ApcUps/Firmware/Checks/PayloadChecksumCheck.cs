using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>Bytes 16 and 17 of a header are the checksum of the stored payload: rule 6, kept by all 477 measured sections.</summary>
internal sealed class PayloadChecksumCheck : ImageCheck
{
    public PayloadChecksumCheck()
        : base("PayloadChecksum", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image) =>
        image.SoundSections.Where(s => s.IsWhole && !s.PayloadSound).Select(s => new CheckHit($"the payload checksum of {s} is wrong", s.Offset));
}
