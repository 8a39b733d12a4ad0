using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ApcUps.Firmware.Catalogue;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware.Catalogue;

/// <summary>releases.json is whole and agrees with itself.</summary>
public class ReleaseDataTests
{
    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    // Files whose names follow no rule; their headers say what they are.
    private static readonly string[] OddNames =
    [
        "SMT4UPS_07-1_Le_750.enc", "SMT4UPS_07-1_Le_NOT750.enc", "SMT17UPS_07-1_Le.enc", "LCE1037UPS_02-5 - 01-10-19.enc",
        "YAMUNA_03-8.enc", "bootloader+Copy of Palomar_CTC_App.enc",
    ];

    private static IReadOnlyList<KnownRelease> All => FirmwareCatalogue.Known.Releases;

    private static IEnumerable<KnownRelease> Whole => All.Where(r => r.Size > 0);

    [Fact]
    public void Releases_Count_Is85OfWhichOneIsEmpty()
    {
        Assert.Equal(85, All.Count);
        var empty = Assert.Single(All, r => r.Size == 0);
        Assert.Equal(Empty, empty.Sha256);
        Assert.Equal((null, null, null), (empty.ContainerVersion, empty.HardwareId, empty.Version));
        Assert.Empty(empty.Sections);
    }

    [Fact]
    public void Releases_HardwareIds_Are54() => Assert.Equal(54, Whole.Select(r => r.HardwareId).Distinct().Count());

    [Fact]
    public void Releases_Sha256_IsLowerCaseHexAndUnique()
    {
        Assert.All(All, r => Assert.Matches("^[0-9a-f]{64}$", r.Sha256));
        Assert.Equal(All.Count, All.Select(r => r.Sha256).Distinct().Count());
    }

    [Fact]
    public void Releases_FileNames_AreUnique()
    {
        Assert.All(All, r => Assert.NotEmpty(r.FileNames));
        var names = All.SelectMany(r => r.FileNames).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, n => Assert.EndsWith(".enc", n, StringComparison.Ordinal));
    }

    [Fact]
    public void Releases_Sizes_AreWholeBlocks() => Assert.All(Whole, r => Assert.Equal(0, r.Size % 128));

    [Fact]
    public void Releases_Containers_AreVersion3Or4() => Assert.All(Whole, r => Assert.InRange(r.ContainerVersion!.Value, 3, 4));

    [Fact]
    public void Releases_Sections_AreVersionStringsOrHelpers() => Assert.All(
        Whole.SelectMany(r => r.Sections), s => Assert.Matches(@"^([A-Z]{3}[ A-Za-z]\d\d\.\d{1,2}|dsp_ram_app|DSPramApp)$", s));

    [Fact]
    public void Releases_Version_IsMissingWithoutUpsSectionOnly() => Assert.Equal(
        ["bootloader+Copy of Palomar_CTC_App.enc"], Whole.Where(r => r.Version is null).Select(r => r.FileNames[0]));

    [Fact]
    public void Releases_SignaturePackage_StandsLast() => Assert.All(
        Whole.Where(r => r.HasSignature), r => Assert.StartsWith("PKG", r.Sections[r.Sections.Length - 1], StringComparison.Ordinal));

    [Fact]
    public void Releases_FileNames_AgreeWithIdAndVersion()
    {
        var odd = new List<string>();
        foreach (var (release, name) in Whole.SelectMany(r => r.FileNames, (r, n) => (r, n)))
        {
            var match = Regex.Match(name, @"^[A-Z]+?(\d+)UPS_(\d\d)-(\d)\.enc$", RegexOptions.CultureInvariant);
            if (match.Success)
            {
                Assert.Equal(release.HardwareId, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
                Assert.Equal(release.Version, FirmwareVersion.Parse($"{match.Groups[2].Value}.{match.Groups[3].Value}"));
            }
            else
            {
                odd.Add(name);
            }
        }

        Assert.Equal(OddNames.OrderBy(n => n, StringComparer.Ordinal), odd.OrderBy(n => n, StringComparer.Ordinal));
    }

    [Fact]
    public void Releases_PreviousVersion_IsOlder() => Assert.All(
        Whole.Where(r => r.PreviousVersion is not null), r => Assert.True(FirmwareVersion.Parse(r.PreviousVersion!) < r.Version, r.Name));

    [Fact]
    public void Releases_Notes_NameTheirSources() => Assert.All(All.SelectMany(r => r.Notes), n => Assert.Matches(@"^\S.* \([^()].*\)$", n));

    [Fact]
    public void Releases_ApplicationOnly_AreTheSixThatWereMeasured() => Assert.Equal(
        ["18 15.0", "18 15.1", "1005 15.1", "1007 15.0", "1040 15.0", "1041 15.0"],
        Whole.Where(r => r.ApplicationOnly).Select(r => $"{r.HardwareId} {r.Version}"));

    [Fact]
    public void Releases_IdChanges_AreTheSevenThatWereMeasured() => Assert.Equal(
        ["1001 1013 02.9", "1002 1014 05.2", "1002 1014 15.2", "1010 1025 08.3", "1010 1025 15.6", "1019 1025 08.2", "1019 1025 15.6"],
        Whole.Where(r => r.HardwareIdAfterInstall != r.HardwareId).Select(r => $"{r.HardwareId} {r.HardwareIdAfterInstall} {r.Version}"));
}
