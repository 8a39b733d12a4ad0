using System.Linq;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>The borders of single rules, and what they make of facts that are not known.</summary>
public class RuleBoundaryTests
{
    [Theory]
    [InlineData("09.2", null, true)]
    [InlineData("09.3", null, true)]
    [InlineData("09.4", null, false)]
    [InlineData(null, null, true)]
    [InlineData(null, "08.31", true)]
    [InlineData("15.0", "08.31", true)]
    [InlineData("09.6", "08.49", true)]
    [InlineData("08.8", "08.5", false)]
    [InlineData("08.8", "08.50", false)]
    [InlineData(null, "08.6", false)]
    public void Id18BootloaderFirst_LoaderDecidesOverVersion(string? version, string? loader, bool applies) =>
        Assert.Equal(applies, Applies("id18-bootloader-first", new(Ups(18, version, loader), Known("SMT18UPS_15-1.enc"))));

    [Fact]
    public void Id18BootloaderFirst_OtherImages_AreFree()
    {
        Assert.False(Applies("id18-bootloader-first", new(Ups(18, "08.0"), Known("SMT18UPS_09-6.enc"))));
        Assert.False(Applies("id18-bootloader-first", new(Ups(18, "08.0"), Known("SMT18UPS_15-1.enc") with { ApplicationOnly = false })));
        Assert.True(Applies("id18-bootloader-first", new(Ups(18, "08.0"), Known("SMT18UPS_15-0.enc"))));
    }

    [Fact]
    public void Id18BootloaderFirst_UnitIdUnknown_CountsAgainstTheStep()
    {
        var finding = RuleTests.Find("id18-bootloader-first", new(Ups(), Known("SMT18UPS_15-1.enc")))!;
        Assert.True(finding.Applies);
        Assert.Equal(["unit.id"], finding.Doubts);
    }

    [Theory]
    [InlineData("SMT750I", false)]
    [InlineData("SMT1000RM2U", false)]
    [InlineData("smt1500rmi2u", false)]
    [InlineData("DLT1500RM2U", false)]
    [InlineData("SMT2200I", true)]
    [InlineData("SMT3000RMI2U", true)]
    [InlineData("SMT15000", true)]
    [InlineData("1500", true)]
    public void Id18Scope_GoesByTheFirstDigits(string sku, bool applies) =>
        Assert.Equal(applies, Applies("id18-scope-3kva", new(Ups(18, sku: sku), Known("SMT18UPS_15-1.enc"))));

    [Fact]
    public void Id18Scope_WithoutSku_IsMentionedUndecided()
    {
        var finding = RuleTests.Find("id18-scope-3kva", new(Ups(18), Known("SMT18UPS_15-1.enc")))!;
        Assert.False(finding.Applies);
        Assert.Equal(["unit.sku"], finding.Doubts);
    }

    [Theory]
    [InlineData("1029 1030 1036 1037", "15.0", "15.1 15.6 16.0", "")]
    [InlineData("1015", "04.5", "04.6 15.4", "15.5")]
    [InlineData("1018", "04.2", "04.3 15.4", "15.5")]
    [InlineData("1026", "14.9", "15.0", "15.1")]
    [InlineData("1031 1010 1019 1020 1021 1024 1025", "14.9", "15.0 15.4", "15.5")]
    [InlineData("1017 1033", "14.9", "15.0 15.5", "15.6")]
    [InlineData("1002 1013 1014 1016 1041", "14.9", "15.0 15.9", "")]
    [InlineData("18 20 1027", "09.6 15.0 18.0", "", "")]
    public void NmcDisabled_Ranges_AreThoseOfTheReleaseNotes(string ids, string before, string off, string back)
    {
        foreach (var id in Words(ids).Select(int.Parse))
        {
            Assert.All(Words(before).Concat(Words(back)), v => Assert.False(IsOff(id, v), $"{id} {v}"));
            Assert.All(Words(off), v => Assert.True(IsOff(id, v), $"{id} {v}"));
        }
    }

    [Theory]
    [InlineData(1015, "15.5", true)]
    [InlineData(1015, "04.1", false)]
    [InlineData(1015, null, true)]
    [InlineData(1060, "02.0", true)]
    [InlineData(18, "15.1", false)]
    [InlineData(18, null, false)]
    public void NoUnsignedOverSigned_FollowsTheFirstSignedVersion(int id, string? has, bool applies) =>
        Assert.Equal(applies, Applies("no-unsigned-over-signed", new(Ups(id, has), Made(id, "04.1"))));

    [Fact]
    public void NoUnsignedOverSigned_SignedImage_IsFree() =>
        Assert.False(Applies("no-unsigned-over-signed", new(Ups(1015, "18.0"), Made(1015, "15.5") with { HasSignature = true })));

    [Theory]
    [InlineData(1001, "SRT1020UPS_10-1.enc", "id1020-isolated")]
    [InlineData(1020, "SRT1001UPS_02-9.enc", "id1020-isolated")]
    [InlineData(1020, "SRT1013UPS_15-3.enc", "id1020-isolated")]
    [InlineData(1002, "SRT1021UPS_12-0.enc", "id1021-isolated")]
    [InlineData(1014, "SRT1021UPS_12-0.enc", "id1021-isolated")]
    [InlineData(1021, "SRT1002UPS_15-2.enc", "id1021-isolated")]
    public void IsolatedLines_BothWays_Apply(int id, string image, string rule) => Assert.True(Applies(rule, new(Ups(id), Known(image))));

    [Theory]
    [InlineData("SMX1050UPS_16-5.enc")]
    [InlineData("bootloader+Copy of Palomar_CTC_App.enc")]
    [InlineData("YAMUNA_03-8.enc")]
    public void RefuseOddImages_EachOfThem_Applies(string image) => Assert.True(Applies("refuse-odd-images", new(Ups(18), Known(image))));

    [Fact]
    public void RefuseOddImages_BrokenOrWithoutApplication_Applies()
    {
        Assert.True(Applies("refuse-odd-images", new(Ups(18), Made(18, "09.6") with { IsValid = false })));
        Assert.True(Applies("refuse-odd-images", new(Ups(18), Made(null, "09.6"))));
    }

    [Theory]
    [InlineData("SMT1500RM2U", null, "SMT")]
    [InlineData(" smtl750rm2uc", null, "SMTL")]
    [InlineData("1500", 18, null)]
    [InlineData(null, 18, "SMT")]
    [InlineData(null, 20, null)]
    [InlineData(null, null, null)]
    public void Series_ComesFromTheModelOrTheOneLineOfTheId(string? sku, int? id, string? series) => Assert.Equal(series, Ups(id, sku: sku).Series);

    [Theory]
    [InlineData("AS1209123456", 1209)]
    [InlineData("as0801", 801)]
    [InlineData("5S1209123456", null)]
    [InlineData("AS12", null)]
    [InlineData(null, null)]
    public void DateCode_ComesFromTheSerialNumber(string? serial, int? code) => Assert.Equal(code, Ups(serial: serial).DateCode);

    private static bool IsOff(int id, string version) => Applies("nmc-disabled", new(Ups(id, version), Made(id, "19.0"), UpdateTransport.Nmc));

    private static bool Applies(string id, Pair pair) => RuleTests.Find(id, pair) is { Applies: true };

    private static string[] Words(string text) => text.Split([' '], System.StringSplitOptions.RemoveEmptyEntries);
}
