using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Planning;
using ApcUps.Planning.Gate;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning.Gate;

/// <summary>Every kind of refusal, and what force lifts of it.</summary>
public class GateRefusalTests
{
    private const string Id17Banner = "4.5G Smart-UPS Tower";

    [Fact]
    public void Judge_TheRightImage_MayGo()
    {
        var verdict = Judge(Known("SMT17UPS_07-1.enc"), Ups(17, "06.0"));
        Assert.Empty(verdict.Refusals);
        Assert.Empty(verdict.Overridden);
        Assert.Empty(verdict.Questions);
        Assert.Null(verdict.Trusted);
        Assert.Contains("its output must be off", verdict.Conditions);
        Assert.Contains(verdict.Conditions, c => c.StartsWith("AC present", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judge_ImageForAnotherId_IsNeverForced(bool force)
    {
        // id-must-match
        var verdict = Judge(Known("SMT17UPS_07-1.enc"), Ups(18), force: force);
        var refusal = verdict.Refusals[0];
        Assert.Equal((RefusalKind.WrongHardwareId, "id-must-match", false), (refusal.Kind, refusal.Rule, refusal.CanBeForced));
        Assert.Contains("is for ID17, and the unit is ID18", refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id-must-match", verdict.Overridden);
    }

    [Fact]
    public void Judge_IsolatedLines_AreNeverForced()
    {
        // id1020-isolated
        var kinds = Judge(Known("SRT1020UPS_15-9.enc"), Ups(1013), force: true).Refusals.Select(r => r.Kind);
        Assert.Equal([RefusalKind.WrongHardwareId, RefusalKind.RuleForbids], kinds);
    }

    [Fact]
    public void Judge_IdUnknown_IsRefusedUntilForced()
    {
        // id-unknown
        var refusal = Assert.Single(Judge(Known("SMT17UPS_07-1.enc"), Ups()).Refusals);
        Assert.Equal((RefusalKind.HardwareIdUnknown, "id-unknown", true), (refusal.Kind, refusal.Rule, refusal.CanBeForced));
        Assert.Contains("-HardwareId", refusal.Action, StringComparison.Ordinal);
        var forced = Judge(Known("SMT17UPS_07-1.enc"), Ups(), force: true);
        Assert.Empty(forced.Refusals);
        Assert.Equal(["id-unknown"], forced.Overridden);
    }

    [Fact]
    public void Judge_IdUnknownAndForced_StillMeetsABrickRule()
    {
        // id18-bootloader-first
        var verdict = Judge(Known("SMT18UPS_15-1.enc"), Ups(), force: true);
        var refusal = Assert.Single(verdict.Refusals);
        Assert.Equal((RefusalKind.StepMissing, "id18-bootloader-first"), (refusal.Kind, refusal.Rule));
        Assert.Contains("unit.id is not known", refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judge_StepMissing_OfABrickRule_IsNeverForced(bool force)
    {
        var refusal = Assert.Single(Judge(Known("SMT18UPS_15-1.enc"), Ups(18, "09.2"), force: force).Refusals);
        Assert.Equal((RefusalKind.StepMissing, "id18-bootloader-first", false), (refusal.Kind, refusal.Rule, refusal.CanBeForced));
        Assert.Contains("SMT18UPS_09-6.enc", refusal.Action, StringComparison.Ordinal);
        Assert.DoesNotContain("-Force", refusal.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_StepMissing_ByAnalogy_CanBeForced()
    {
        // application-only-image-1005
        var refusal = Assert.Single(Judge(Known("SMC1005UPS_15-1.enc"), Ups(1005, "11.0")).Refusals);
        Assert.Equal((RefusalKind.StepMissing, true), (refusal.Kind, refusal.CanBeForced));
        Assert.Contains("-Force overrides", refusal.Action, StringComparison.Ordinal);
        var forced = Judge(Known("SMC1005UPS_15-1.enc"), Ups(1005, "11.0"), force: true);
        Assert.Empty(forced.Refusals);
        Assert.Equal(["application-only-image-1005"], forced.Overridden);
    }

    [Theory]
    [InlineData("08.31", true)]
    [InlineData("08.50", false)]
    [InlineData("08.5", false)]
    public void Judge_Banner_DecidesAboutId18BootloaderFirst(string banner, bool refused)
    {
        var verdict = Judge(Known("SMT18UPS_15-1.enc"), Ups(18), new("4.5G Smart-UPS", FirmwareVersion.Parse(banner), false));
        Assert.Equal(refused, verdict.Refusals.Any(r => r.Rule == "id18-bootloader-first"));
        Assert.Equal(refused ? 1 : 0, verdict.Refusals.Count);
    }

    [Fact]
    public void Judge_StatedLoaderAgainstBanner_TheUnitIsBelieved()
    {
        var verdict = Judge(Known("SMT18UPS_15-1.enc"), Ups(18, null, "08.5"), new("4.5G Smart-UPS", FirmwareVersion.Parse("08.31"), false), force: true);
        Assert.Equal("id18-bootloader-first", Assert.Single(verdict.Refusals).Rule);
        Assert.Equal("08.31", verdict.Unit.LoaderVersion!.ToString());
        Assert.Contains("The loader calls itself 08.31, not 08.5 as stated; the unit is believed.", verdict.Warnings);
        Assert.DoesNotContain(
            Judge(Known("SMT18UPS_15-1.enc"), Ups(18, null, "08.5"), new(null, FirmwareVersion.Parse("08.50"), false)).Warnings,
            w => w.Contains("as stated", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_BannerOfOtherIds_IsRefusedUntilForced()
    {
        var heard = new LoaderHeard(Id17Banner, FirmwareVersion.Parse("07.20"), false);
        var refusal = Assert.Single(Judge(Known("SMT20UPS_15-0.enc"), Ups(20, "10.2"), heard).Refusals);
        Assert.Equal((RefusalKind.BannerContradicts, null, true), (refusal.Kind, refusal.Rule, refusal.CanBeForced));
        Assert.Contains("ID17", refusal.Text, StringComparison.Ordinal);
        var forced = Judge(Known("SMT20UPS_15-0.enc"), Ups(20, "10.2"), heard, force: true);
        Assert.Empty(forced.Refusals);
        Assert.Equal(["BannerContradicts"], forced.Overridden);
    }

    [Fact]
    public void Judge_RuleForbids_FollowsTheRulesOverride()
    {
        // fuw-unsupported-sku can be forced, no-unsigned-over-signed and refuse-odd-images cannot.
        Assert.Equal(RefusalKind.RuleForbids, Assert.Single(Judge(Known("SMT18UPS_09-6.enc"), Ups(18, "09.2", null, "SMT2200")).Refusals).Kind);
        Assert.Empty(Judge(Known("SMT18UPS_09-6.enc"), Ups(18, "09.2", null, "SMT2200"), force: true).Refusals);
        Assert.Equal("no-unsigned-over-signed", Assert.Single(Judge(Known("SMT1015UPS_04-1.enc"), Ups(1015, "18.0"), force: true).Refusals).Rule);
        Assert.Equal("refuse-odd-images", Assert.Single(Judge(Known("YAMUNA_03-8.enc"), Ups(1004), force: true).Refusals).Rule);
    }

    [Fact]
    public void Judge_ApplicationOnlyToAUnitWithoutApplication_IsRefusedUntilForced()
    {
        var heard = new LoaderHeard("4.5G Smart-UPS", FirmwareVersion.Parse("08.5"), NoApplication: true);
        var refusal = Assert.Single(Judge(Known("SMT18UPS_15-1.enc"), Ups(18), heard).Refusals);
        Assert.Equal((RefusalKind.ApplicationOnly, null, true), (refusal.Kind, refusal.Rule, refusal.CanBeForced));
        Assert.Contains("SMT18UPS_09-6.enc", refusal.Action, StringComparison.Ordinal);
        Assert.Equal(["ApplicationOnly"], Judge(Known("SMT18UPS_15-1.enc"), Ups(18), heard, force: true).Overridden);
        Assert.Empty(Judge(Known("SMT18UPS_09-6.enc"), Ups(18), heard).Refusals);
        Assert.Empty(Judge(Known("SMT1040UPS_15-0.enc"), Ups(1040), heard).Refusals);
    }

    [Fact]
    public void Judge_SeveralReasons_TheWeightiestComesFirst()
    {
        var heard = new LoaderHeard(Id17Banner, FirmwareVersion.Parse("07.20"), NoApplication: true);
        Assert.Equal(
            [RefusalKind.WrongHardwareId, RefusalKind.BannerContradicts, RefusalKind.ApplicationOnly],
            Judge(Known("SMT18UPS_15-1.enc"), Ups(20, "10.2"), heard).Refusals.Select(r => r.Kind));
    }

    private static GateVerdict Judge(ImageFacts image, UnitFacts unit, LoaderHeard? heard = null, bool force = false) =>
        SendGate.Judge(image, unit, heard ?? LoaderHeard.Nothing, force);
}
