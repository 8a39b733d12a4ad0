using System.Collections.Generic;
using System.Linq;

namespace ApcUps.Firmware.Catalogue;

/// <summary>Adds to the description of an image what the catalogue knows of it.</summary>
public static class ReleaseFacts
{
    /// <summary>Fills in the release, its models, notes and vulnerabilities, and adds a problem where the file is not a known one.</summary>
    public static void AddTo(UpsFirmwareImage image)
    {
        var catalogue = FirmwareCatalogue.Known;
        var release = image.Size > 0 ? catalogue.Release(image.Sha256) : null; // Every empty file has the SHA-256 of the one that was published.
        image.KnownRelease = release?.Name;
        image.PreviousVersion = release?.PreviousVersion;
        image.ApplicableModels = release?.Models ?? [];
        image.Notes = release?.Notes ?? [];
        image.KnownVulnerabilities = Vulnerabilities(catalogue.HardwareId(image.HardwareId)?.VendorTable ?? [], release?.Version).ToArray();
        image.Problems = image.Problems.Concat(Strangers(image, release, catalogue)).OrderByDescending(p => p.Severity).ToArray();
    }

    private static IEnumerable<UpsFirmwareProblem> Strangers(UpsFirmwareImage image, KnownRelease? release, FirmwareCatalogue catalogue)
    {
        if (release is not null || image.HardwareId is null || image.Version is null || image.Sha256 is null)
        {
            yield break;
        }

        var version = FirmwareVersion.TryParse(image.Version);
        if (catalogue.Releases.FirstOrDefault(r => r.HardwareId == image.HardwareId && r.Version == version) is { } namesake)
        {
            yield return Warning("DiffersFromRelease",
                $"not the known release: the catalogue has ID{image.HardwareId} version {image.Version} as {namesake.FileNames[0]}, {namesake.Size} bytes, SHA-256 {namesake.Sha256}; this file differs");
        }
        else if (image.IsValid)
        {
            yield return Warning("UnknownImage", $"not in the catalogue: only its own headers speak for it (SHA-256 {image.Sha256})");
        }
    }

    private static UpsFirmwareProblem Warning(string check, string text) =>
        new() { Check = check, Severity = FindingSeverity.Warning, Text = text };

    // A row describes the version it names. Of any other image it says nothing, and neither do we.
    private static IEnumerable<UpsFirmwareVulnerability> Vulnerabilities(VendorTableRow[] rows, FirmwareVersion? version)
    {
        if (rows.Length == 0)
        {
            yield break;
        }

        var own = rows.FirstOrDefault(r => r.Version == version);
        yield return new()
        {
            Cve = "CVE-2022-0715",
            State = own?.Cve20220715 ?? VulnerabilityState.NotStated,
            Note = own is null ? Listed(rows.Select(r => (r, r.Cve20220715))) : null,
        };
        yield return new()
        {
            Cve = "CVE-2022-22805, CVE-2022-22806",
            State = own?.Cve202222805 ?? VulnerabilityState.NotStated,
            Note = own is null ? Listed(rows.Select(r => (r, r.Cve202222805))) : null,
        };
    }

    private static string Listed(IEnumerable<(VendorTableRow Row, VulnerabilityState State)> rows) =>
        "the vendor's table of March 2024 lists " + string.Join(", ", rows.Select(r => $"{r.Row.Version} as {r.State}").Distinct());
}
