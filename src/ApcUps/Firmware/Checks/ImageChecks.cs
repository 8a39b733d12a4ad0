using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Checks;

/// <summary>All checks in the order in which they are asked, and how their words become findings.</summary>
internal static class ImageChecks
{
    /// <summary>Findings of one check that are listed; the rest is counted.</summary>
    public const int Listed = 8;

    private static readonly ImageCheck[] InOrder =
    [
        new FileKindCheck(),
        new FileSizeCheck(),
        new SectionCountCheck(),
        new WholeBlocksCheck(),
        new ChainEndCheck(),
        new SectionLengthCheck(),
        new HeaderChecksumCheck(),
        new ContainerVersionCheck(),
        new PayloadChecksumCheck(),
        new VersionStringCheck(),
        new OneApplicationCheck(),
        new ReadmeSha256Check(),
        new ZeroFieldsCheck(),
        new ProtectionCheck(),
        new ApplicationIndexCheck(),
        new ApplicationRecordCheck(),
        new PackageCheck(),
        new LoaderFirstCheck(),
        new FileNameCheck(),
        new ReadmeVersionCheck(),
        new HardwareIdChangeCheck(),
        new RelatedIdCheck(),
        new ApplicationOnlyCheck(),
    ];

    /// <summary>Asks all checks and gives their findings, errors first.</summary>
    public static IReadOnlyList<ImageFinding> Judge(CheckedImage image)
    {
        var findings = new List<ImageFinding>();
        foreach (var check in InOrder)
        {
            var before = findings.Count;
            findings.AddRange(Findings(check, image));
            if (check.EndsJudgement && findings.Count > before)
            {
                break;
            }
        }

        return [.. findings.OrderByDescending(f => f.Severity)];
    }

    private static IEnumerable<ImageFinding> Findings(ImageCheck check, CheckedImage image)
    {
        var count = 0;
        foreach (var hit in check.Judge(image))
        {
            if (++count <= Listed)
            {
                yield return new(check.Name, check.Severity, hit.Text, hit.Offset);
            }
        }

        if (count > Listed)
        {
            yield return new(check.Name, check.Severity, $"and {count - Listed} more of this kind");
        }
    }
}
