using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Tests.Unit.Planning;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware.Catalogue;

/// <summary>Releases and ids as they are looked up, held against facts known without the data.</summary>
public class KnownReleaseTests
{
    private const string Smt18 = "ce5a6e101717686544c4c1053e7c0e5c81a72db72c759000113eb10d5d537783";

    [Fact]
    public void Release_BySha256_IsFoundWhateverTheCase()
    {
        var release = FirmwareCatalogue.Known.Release(Smt18.ToUpperInvariant());
        Assert.Equal("SMT18UPS_15-1", release!.Name);
        Assert.Equal((18, 18, 214_400L), (release.HardwareId, release.HardwareIdAfterInstall, release.Size));
        Assert.Equal(["UPS 15.1"], release.Sections);
        Assert.True(release.ApplicationOnly);
        Assert.False(release.HasSignature || release.CarriesBootloader);
        Assert.Null(release.LoaderVersion);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ce5a6e10")]
    public void Release_OtherText_IsNone(string? sha256) => Assert.Null(FirmwareCatalogue.Known.Release(sha256));

    [Fact]
    public void Release_TwoLoaders_LeavesTheLastInTheUnit()
    {
        var release = FirmwareCatalogue.Known.Releases.Single(r => r.Name == "SMT18UPS_09-6");
        Assert.Equal(["UBL 08.31", "UBL 08.5", "MCU 20.0", "UPS 09.6"], release.Sections);
        Assert.Equal("08.5", release.LoaderVersion!.ToString());
        Assert.Equal("09.6", release.Version!.ToString());
        Assert.True(release.CarriesBootloader);
        Assert.False(release.ApplicationOnly);
    }

    [Fact]
    public void Release_Signed_HasItsPackage() => Assert.True(FirmwareCatalogue.Known.Releases.Single(r => r.Name == "SMT1015UPS_18-0").HasSignature);

    [Fact]
    public void HardwareId_Known_HasItsVendorRow()
    {
        var row = Assert.Single(FirmwareCatalogue.Known.HardwareId(18)!.VendorTable);
        Assert.Equal(("SMT", "15.0"), (row.Series, row.Version.ToString()));
        Assert.Equal((VulnerabilityState.Partial, VulnerabilityState.NotApplicable), (row.Cve20220715, row.Cve202222805));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-18L)]
    [InlineData(4_294_967_314L)]
    public void HardwareId_Unknown_IsNone(long? id) => Assert.Null(FirmwareCatalogue.Known.HardwareId(id));

    [Theory]
    [InlineData(1001, new[] { 1001, 1013 })]
    [InlineData(1019, new[] { 1019, 1025 })]
    [InlineData(18, new[] { 18 })]
    [InlineData(-1, new[] { -1 })]
    public void Succession_Id_IsItselfAndWhatItBecomes(int id, int[] succession) =>
        Assert.Equal(succession, FirmwareCatalogue.Known.Succession(id));

    [Fact]
    public void ImageFacts_OfARelease_SayWhatItSays()
    {
        var facts = Facts.Known("SMT18UPS_09-6.enc");
        Assert.Equal((18, 18, "09.6", "08.5"), (facts.HardwareId, facts.HardwareIdAfterInstall, facts.Version!.ToString(), facts.LoaderVersion!.ToString()));
        Assert.Null(facts.Path);
        Assert.True(facts.IsValid);
        Assert.False(Facts.Known("SMX1050UPS_16-5.enc").IsValid);
    }

    [Fact]
    public void ImageFacts_WithoutAnIdAfterwards_KeepTheirOwn() => Assert.False(Facts.Made(18, "15.2").ChangesHardwareId);
}
