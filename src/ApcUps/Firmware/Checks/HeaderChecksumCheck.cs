using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>Bytes 126 and 127 of a header are the checksum of the rest of it: rule 5, kept by all 477 measured sections.</summary>
internal sealed class HeaderChecksumCheck : ImageCheck
{
    public HeaderChecksumCheck()
        : base("HeaderChecksum", FindingSeverity.Error)
    {
    }

    public override IEnumerable<CheckHit> Judge(CheckedImage image) =>
        image.Sections.Where(s => !s.HeaderSound).Select(s => new CheckHit($"the header checksum of {s} is wrong", s.Offset));
}
