using System;
using System.Linq;
using ApcUps.Planning;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>Units that nobody knows, are there already or are ahead, and images that are for nothing sensible.</summary>
public class OddPlanTests
{
    [Fact]
    public void Plan_UnknownId_IsRefusedAndAsksForIt()
    {
        var plan = Plan(Ups(version: "09.6"), "15.1");
        Refusal.Is(plan, "id-unknown");
        Assert.Contains("-HardwareId", plan.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_IdThatNobodyKnows_IsRefused()
    {
        Refusal.Is(Plan(Ups(4711, "01.0")));
        Refusal.Is(Plan(Ups(-1)));
        Refusal.Is(Plan(Ups(int.MaxValue), "15.1"));
    }

    [Fact]
    public void Plan_IdThatNobodyKnows_TakesAnImageAtHand()
    {
        var plan = Plan(Ups(4711, "01.0"), images: Made(4711, "01.1"));
        Assert.True(plan.IsReady);
        Assert.Equal((4711, "01.1"), (plan.TargetHardwareId, plan.TargetVersion));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7.10")]
    public void Plan_UnitIsThere_IsUpToDate(string? target)
    {
        var plan = Plan(Ups(17, "07.1"), target);
        Assert.True(plan.IsUpToDate && plan.IsPossible && plan.IsReady);
        Assert.Empty(plan.Steps);
        Assert.Null(plan.Refusal);
        Assert.Equal((17, "07.1"), (plan.TargetHardwareId, plan.TargetVersion));
    }

    [Fact]
    public void Plan_UnitNewerThanEverything_IsUpToDate()
    {
        var plan = Plan(Ups(17, "07.2"));
        Assert.True(plan.IsUpToDate);
        Assert.Equal("07.2", plan.TargetVersion);
    }

    [Fact]
    public void Plan_SomethingNewerThatARuleRefuses_IsNotUpToDate()
    {
        // odd-images-id4, unless the unit has that very version.
        Refusal.Is(Plan(Ups(4, "06.0"), images: Made(4, "06.0")), "odd-images-id4");
        Assert.True(Plan(Ups(4, "07.1")).IsUpToDate);
    }

    [Fact]
    public void Plan_RefusedNewest_IsPassedOverForWhatIsAllowed()
    {
        var plan = Plan(Ups(4, "06.0"), images: Made(4, "06.5"));
        Assert.Equal("06.5", plan.TargetVersion);
        Assert.Contains(plan.Warnings, w => w.Contains("odd-images-id4", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_ImageForAnotherId_SaysWhyNot()
    {
        var plan = Plan(Ups(17, "07.1"), "09.6", images: AtHand("SMT18UPS_09-6.enc"));
        Refusal.Is(plan, "id-must-match");
        Assert.Contains("SMT18UPS_09-6.enc (ID18, 09.6)", plan.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_StatedFacts_AreNamed() => Assert.Contains(
        "Stated, not read from the unit: HardwareId 17.",
        Plan(Ups(17, "06.0") with { Stated = ["HardwareId 17"] }).Warnings);

    [Theory]
    [InlineData("SUA1500RMI2U", "fuw-unsupported-series")]
    [InlineData("SMT2200", "fuw-unsupported-sku")]
    public void Plan_ModelThatTheWizardRefuses_IsRefusedButMayBeForced(string sku, string rule)
    {
        var plan = Plan(Ups(20, "10.2", null, sku));
        Refusal.Is(plan, rule);
        Assert.Contains($"-Force overrides {rule}", plan.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_FloorOfAModel_AsksForTheModel()
    {
        // floor-1034-1035-04.1
        var plan = Plan(Ups(1034, "03.0"), "04.0", images: Made(1034, "04.0") with { HasSignature = true });
        Refusal.Is(plan, "floor-1034-1035-04.1");
        Assert.Contains("-Sku", plan.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_AbsurdImages_AreNoProblem()
    {
        ImageFacts[] images =
        [
            Made(-5, "01.0"), Made(0, "01.0"), Made(int.MaxValue, "999.9999"),
            Made(17, "999.9") with { HardwareIdAfterInstall = -17 }, Made(18, "99.0") with { Sha256 = null, Name = string.Empty },
        ];
        var plan = Plan(Ups(17, "06.0"), images: images);
        Assert.Equal(-17, Assert.Single(plan.Steps).HardwareIdAfter);

        // An image of which not even the SHA-256 is known might be one of refuse-odd-images.
        var other = Plan(Ups(18, "15.0", "08.5", "SMT1500"), images: images);
        Assert.Equal("15.1", other.TargetVersion);
        Assert.Contains(other.Warnings, w => w.Contains("refuse-odd-images", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1005, "11.0", "SMC1005UPS_12-0.enc")]
    [InlineData(1007, "10.0", "SMC1007UPS_11-0.enc")]
    public void Plan_ApplicationOnlyByAnalogy_ProposesTheOlderImageFirst(int id, string has, string first)
    {
        // application-only-image-1005 and -1007
        var plan = Plan(Ups(id, has));
        Assert.Equal(2, plan.Steps.Length);
        Assert.Equal(first, plan.Steps[0].Image);
        Assert.Single(Plan(Ups(id, "12.0")).Steps.Select(s => s.Image));
    }
}
