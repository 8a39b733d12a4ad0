using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using ApcUps.Data;

namespace ApcUps.Firmware.Catalogue;

/// <summary>The public images and hardware ids that the engine knows, from releases.json and hardware-ids.json beside this file.</summary>
public sealed class FirmwareCatalogue
{
    private readonly KnownRelease[] _releases;
    private readonly HardwareIdEntry[] _ids;

    private FirmwareCatalogue(KnownRelease[] releases, HardwareIdEntry[] ids)
    {
        _releases = releases;
        _ids = ids;
    }

    /// <summary>The catalogue that is compiled in.</summary>
    public static FirmwareCatalogue Known { get; } = Load();

    /// <summary>All releases.</summary>
    public IReadOnlyList<KnownRelease> Releases => _releases;

    /// <summary>All hardware ids.</summary>
    public IReadOnlyList<HardwareIdEntry> HardwareIds => _ids;

    /// <summary>The release with this SHA-256; null if there is none.</summary>
    public KnownRelease? Release(string? sha256) =>
        Array.Find(_releases, r => string.Equals(r.Sha256, sha256, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is known of a hardware id; null if nothing is.</summary>
    public HardwareIdEntry? HardwareId(long? hardwareId) => Array.Find(_ids, i => i.HardwareId == hardwareId);

    /// <summary>The hardware ids that a unit can come to have: its own, then those that it changes to, in their order.</summary>
    public IReadOnlyList<int> Succession(int hardwareId)
    {
        var ids = new List<int> { hardwareId };
        while (HardwareId(ids[ids.Count - 1])?.ChangesTo is { } next && !ids.Contains(next))
        {
            ids.Add(next);
        }

        return ids;
    }

    private static FirmwareCatalogue Load() => new(
        EmbeddedJson.Load("Firmware/Catalogue/releases.json").Items("releases").Select(ReadRelease).ToArray(),
        EmbeddedJson.Load("Firmware/Catalogue/hardware-ids.json").Items("hardwareIds").Select(ReadId).ToArray());

    private static KnownRelease ReadRelease(XElement e) => new(
        e.Text("sha256")!,
        e.Texts("fileNames"),
        long.Parse(e.Text("size")!, CultureInfo.InvariantCulture),
        e.Number("containerVersion"),
        e.Number("hardwareId"),
        e.Number("hardwareIdAfterInstall") ?? e.Number("hardwareId"),
        e.Texts("sections"),
        e.Text("previousVersion"),
        e.Texts("models"),
        e.Items("notes").Select(n => $"{n.Text("text")} ({string.Join("; ", n.Texts("sources"))})").ToArray());

    private static HardwareIdEntry ReadId(XElement e) => new(
        e.Number("hardwareId")!.Value,
        e.Texts("series"),
        e.Texts("models"),
        e.Text("latestSha256"),
        e.Flag("latestScopeNarrower"),
        e.Number("changesTo"),
        e.Items("vendorTable").Select(ReadRow).ToArray());

    private static VendorTableRow ReadRow(XElement e) => new(
        e.Text("series")!, FirmwareVersion.Parse(e.Text("version")!), State(e, "cve-2022-0715"), State(e, "cve-2022-22805"));

    private static VulnerabilityState State(XElement e, string cve) => (VulnerabilityState)Enum.Parse(typeof(VulnerabilityState), e.Text(cve)!);
}
