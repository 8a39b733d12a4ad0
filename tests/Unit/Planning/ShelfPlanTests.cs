using System;
using System.Linq;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>Which images a plan takes: those at hand, those to fetch, and stand-ins for the image that a rule wants first.</summary>
public class ShelfPlanTests
{
    [Fact]
    public void Plan_WithoutImages_NamesThemAll()
    {
        var plan = Plan(Ups(18, "09.2"), "15.1");
        Assert.Equal(["SMT18UPS_09-6.enc", "SMT18UPS_15-1.enc"], plan.MissingImages);
        Assert.True(plan.IsPossible);
        Assert.False(plan.IsReady);
        Assert.All(plan.Steps, s => Assert.True(s.IsMissing && s.Path is null && s.Sha256 is { Length: 64 }));
    }

    [Fact]
    public void Plan_WithItsImages_IsReady()
    {
        var plan = Plan(Ups(18, "09.2"), "15.1", images: [AtHand("SMT18UPS_15-1.enc"), AtHand("SMT18UPS_09-6.enc")]);
        Assert.Empty(plan.MissingImages);
        Assert.True(plan.IsReady);
        Assert.Equal("/images/SMT18UPS_09-6.enc", plan.Steps[0].Path);
    }

    [Fact]
    public void Plan_ImageUnderAnotherName_IsKnownByItsContent()
    {
        var renamed = AtHand("SMT18UPS_15-1.enc") with { Name = "new.enc", Path = "/images/new.enc" };
        var plan = Plan(Ups(18, "09.6"), "15.1", images: renamed with { Sha256 = renamed.Sha256!.ToUpperInvariant() });
        Assert.Equal("new.enc", Assert.Single(plan.Steps).Image);
        Assert.DoesNotContain(plan.Warnings, w => w.Contains("not in the catalogue", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_UnknownImageAtHand_IsTakenWithAWarning()
    {
        var plan = Plan(Ups(18, "15.1", "08.5", "SMT1500"), images: Made(18, "15.2"));
        Assert.Equal("15.2", plan.TargetVersion);
        Assert.Contains(plan.Warnings, w => w.Contains("not in the catalogue", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_StandInThatKeepsTheRulesPromise_IsTaken()
    {
        var standIn = Made(18, "09.6") with { LoaderVersion = FirmwareVersion.Parse("08.50") };
        Assert.Equal(["MADE18UPS_09.6.enc", "SMT18UPS_15-1.enc"], Plan(Ups(18, "09.2"), "15.1", images: standIn).Steps.Select(s => s.Image));
    }

    [Theory]
    [InlineData("08.31")]
    [InlineData(null)]
    public void Plan_StandInThatDoesNot_IsNotTaken(string? loader)
    {
        var standIn = Made(18, "09.6") with { LoaderVersion = FirmwareVersion.TryParse(loader) };
        Assert.Equal("SMT18UPS_09-6.enc", Plan(Ups(18, "09.2"), "15.1", images: standIn).Steps[0].Image);
    }

    [Fact]
    public void Plan_StandInForAnIdChange_MustChangeIt()
    {
        Assert.Equal("SRT1001UPS_02-9.enc", Plan(Ups(1001, "02.4"), images: Made(1001, "02.9")).Steps[0].Image);
        Assert.Equal("MADE1001UPS_02.9.enc", Plan(Ups(1001, "02.4"), images: Made(1001, "02.9") with { HardwareIdAfterInstall = 1013 }).Steps[0].Image);
    }

    [Fact]
    public void Plan_TheVeryImage_ComesBeforeAStandIn()
    {
        var standIn = Made(18, "09.6") with { LoaderVersion = FirmwareVersion.Parse("08.6") };
        var very = AtHand("SMT18UPS_09-6.enc");
        Assert.Equal(very.Name, Plan(Ups(18, "09.2"), "15.1", images: [standIn, very with { Sha256 = very.Sha256!.ToUpperInvariant() }]).Steps[0].Image);
    }

    [Fact]
    public void Plan_UnsoundImages_AreLeftOutAndNamed()
    {
        var plan = Plan(
            Ups(20, "10.2"),
            images: [AtHand("SMT20UPS_15-0.enc") with { IsValid = false }, Made(null, "99.0"), Made(20, "unknown"), AtHand("SMX1050UPS_16-5.enc")]);
        Assert.Equal(["SMT20UPS_15-0.enc"], plan.MissingImages);
        Assert.Contains("SMT20UPS_15-0.enc was left out: it is no sound image.", plan.Warnings);
        Assert.Contains("MADEUPS_99.0.enc was left out: it names no hardware id or no version.", plan.Warnings);
        Assert.Contains("MADE20UPS_unknown.enc was left out: it names no hardware id or no version.", plan.Warnings);
        Assert.Contains(plan.Warnings, w => w.StartsWith("SMX1050UPS_16-5.enc", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_ImageThatDoesNotKeepItsPromise_IsNotInsertedTwice()
    {
        // The file with the right SHA-256 would be read with its loaders: one that is not leaves the rule where it was.
        var plan = Plan(Ups(18, "09.2", "08.31"), "15.1", images: AtHand("SMT18UPS_09-6.enc") with { LoaderVersion = null });
        Refusal.Is(plan, "id18-bootloader-first");
        Assert.Contains("SMT18UPS_15-1.enc", plan.Refusal, StringComparison.Ordinal);
        Assert.Contains("08.5", plan.WayOut, StringComparison.Ordinal);
    }
}
