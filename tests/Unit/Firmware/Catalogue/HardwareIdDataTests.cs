using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning.Rules;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware.Catalogue;

/// <summary>hardware-ids.json is whole and agrees with the releases.</summary>
public class HardwareIdDataTests
{
    private static FirmwareCatalogue Catalogue => FirmwareCatalogue.Known;

    private static IReadOnlyList<HardwareIdEntry> All => Catalogue.HardwareIds;

    [Fact]
    public void HardwareIds_Count_Is62()
    {
        Assert.Equal(62, All.Count);
        Assert.Equal(62, All.Select(i => i.HardwareId).Distinct().Count());
    }

    [Fact]
    public void HardwareIds_OfEveryRelease_AreListed() => Assert.All(
        Catalogue.Releases.Where(r => r.Size > 0),
        r => Assert.True(Catalogue.HardwareId(r.HardwareId) is not null && Catalogue.HardwareId(r.HardwareIdAfterInstall) is not null, r.Name));

    [Fact]
    public void HardwareIds_Latest_IsTheNewestReleaseOfTheId() => Assert.All(All, entry =>
    {
        var releases = Catalogue.Releases.Where(r => r.HardwareId == entry.HardwareId).ToArray();
        Assert.Equal(releases.Select(r => r.Version).Max(), Catalogue.Release(entry.LatestSha256)?.Version);
        Assert.Equal(releases.Length > 0, entry.LatestSha256 is not null);
    });

    [Fact]
    public void HardwareIds_ChangesTo_IsWhatTheLatestImageDoes() => Assert.All(All, entry =>
    {
        var latest = Catalogue.Release(entry.LatestSha256);
        Assert.Equal(entry.ChangesTo, latest?.HardwareIdAfterInstall == latest?.HardwareId ? null : latest!.HardwareIdAfterInstall);
    });

    [Fact]
    public void HardwareIds_EveryReleaseThatChangesTheId_IsNamedByItsEntry() => Assert.All(
        Catalogue.Releases.Where(r => r.HardwareIdAfterInstall != r.HardwareId),
        r => Assert.Equal(r.HardwareIdAfterInstall, Catalogue.HardwareId(r.HardwareId)!.ChangesTo));

    [Fact]
    public void HardwareIds_NarrowerScope_IsThatOfId18AndId23() =>
        Assert.Equal([18, 23], All.Where(i => i.LatestScopeIsNarrower).Select(i => i.HardwareId));

    [Fact]
    public void HardwareIds_WithoutVendorRow_AreThoseThatTheTableLeavesOut() =>
        Assert.Equal([4, 10, 11, 33, 1004, 1064], All.Where(i => i.VendorTable.Length == 0).Select(i => i.HardwareId));

    [Fact]
    public void HardwareIds_VendorRows_NameProductLinesOfTheId() => Assert.All(
        All, i => Assert.All(i.VendorTable, row => Assert.Matches("^[A-Z]+$", row.Series)));

    [Fact]
    public void Rules_Sha256_AreAllInTheCatalogue()
    {
        var named = RuleBook.Known.Rules.Select(r => r.Effect).Where(e => e.Kind == EffectKind.InsertStep).ToArray();
        Assert.Equal(4, named.Length);
        Assert.All(named, e =>
        {
            var release = Catalogue.Release(e.Sha256)!;
            Assert.Contains(e.FileName, release.FileNames);
            Assert.Equal((e.HardwareId, e.Version), (release.HardwareId, release.Version));
            Assert.True(e.ExpectedId is null || e.ExpectedId == release.HardwareIdAfterInstall);
            Assert.True(e.ExpectedVersion is null || e.ExpectedVersion == release.Version);
            Assert.True(e.ExpectedLoader is null || e.ExpectedLoader == release.LoaderVersion);
        });
    }
}
