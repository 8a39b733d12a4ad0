using System;
using System.Linq;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>Plans for ID18, the id whose units died: id18-bootloader-first and id18-scope-3kva.</summary>
public class Id18PlanTests
{
    [Theory]
    [InlineData("09.2", null)]
    [InlineData(null, null)]
    [InlineData("09.6", "08.31")]
    [InlineData(null, "08.31")]
    public void Plan_OldOrUnknownLoader_Goes09_6First(string? has, string? loader)
    {
        var plan = Plan(Ups(18, has, loader, "SMT1500RM2U"), "15.1");
        Assert.True(plan.IsPossible);
        Assert.Equal(["SMT18UPS_09-6.enc", "SMT18UPS_15-1.enc"], plan.Steps.Select(s => s.Image));
        Assert.Equal((1, 18, "09.6", "08.5"), (plan.Steps[0].Number, plan.Steps[0].HardwareIdAfter, plan.Steps[0].VersionAfter, plan.Steps[0].LoaderVersionAfter));
        Assert.StartsWith("id18-bootloader-first: ", plan.Steps[0].Reason, StringComparison.Ordinal);
        Assert.Contains("better over serial", plan.Steps[0].Reason, StringComparison.Ordinal);
        Assert.Equal((2, "15.1", "08.5"), (plan.Steps[1].Number, plan.Steps[1].VersionAfter, plan.Steps[1].LoaderVersionAfter));
        Assert.DoesNotContain(plan.Steps, s => s.Provisional);
        Assert.Equal((18, "15.1"), (plan.TargetHardwareId, plan.TargetVersion));
        Assert.DoesNotContain(plan.Steps[1].Warnings, w => w.Severity == RuleSeverity.Brick);
    }

    [Theory]
    [InlineData("09.2", "08.5")]
    [InlineData(null, "08.50")]
    [InlineData("09.4", null)]
    [InlineData("09.6", null)]
    public void Plan_NewLoader_IsOneStep(string? has, string? loader) =>
        Assert.Equal(["SMT18UPS_15-1.enc"], Plan(Ups(18, has, loader, "SMT1500RM2U"), "15.1").Steps.Select(s => s.Image));

    [Fact]
    public void Plan_UnknownVersion_SaysThatTheDangerousCaseIsAssumed()
    {
        var plan = Plan(Ups(18, sku: "SMT1500RM2U"), "15.1");
        Assert.Contains(plan.Warnings, w => w.Contains("installed version is not known", StringComparison.Ordinal));
        Assert.Contains(plan.Steps[0].Warnings, w => w.Rule == "downgrade-warning" && w.Unknown.SequenceEqual(["unit.version"]));
    }

    [Fact]
    public void Plan_09_6Itself_IsOneStep() => Assert.Equal(["SMT18UPS_09-6.enc"], Plan(Ups(18, "08.0"), "09.6").Steps.Select(s => s.Image));

    [Fact]
    public void Plan_3kvaAsked_IsWarned()
    {
        var plan = Plan(Ups(18, "09.6", null, "SMT3000RM2U"), "15.1");
        var remark = Assert.Single(Assert.Single(plan.Steps).Warnings, w => w.Rule == "id18-scope-3kva");
        Assert.Equal(RuleSeverity.Warn, remark.Severity);
        Assert.Empty(remark.Unknown);
        Assert.NotEmpty(remark.Evidence);
        Assert.Contains("high", remark.Confidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_3kvaDefault_IsTheNewestInItsScope()
    {
        var plan = Plan(Ups(18, "09.2", null, "SMT3000RM2U"));
        Assert.Equal(["SMT18UPS_09-6.enc"], plan.Steps.Select(s => s.Image));
        Assert.Equal(2, plan.Warnings.Count(w => w.Contains("id18-scope-3kva", StringComparison.Ordinal)));
        Assert.Contains(plan.Warnings, w => w.Contains("-TargetVersion 15.1", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_3kvaOn09_6_IsUpToDateAndNamesWhatWasPassedOver()
    {
        var plan = Plan(Ups(18, "09.6", null, "SMT3000RM2U"));
        Assert.True(plan.IsUpToDate);
        Assert.Contains(plan.Warnings, w => w.Contains("SMT18UPS_15-1.enc", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("09.6")]
    [InlineData("15.0")]
    [InlineData(null)]
    public void Plan_DefaultWithoutSku_IsRefused(string? has)
    {
        var plan = Plan(Ups(18, has));
        Refusal.Is(plan);
        Assert.Contains("model is not known", plan.Refusal, StringComparison.Ordinal);
        Assert.Contains("-Sku", plan.WayOut, StringComparison.Ordinal);
        Assert.Contains("-TargetVersion", plan.WayOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15.1")]
    [InlineData("15.2")]
    public void Plan_NewestWithoutSku_IsUpToDate(string has) => Assert.True(Plan(Ups(18, has)).IsUpToDate);

    [Fact]
    public void Plan_DefaultOf1500_IsTheNewest() => Assert.Equal("15.1", Plan(Ups(18, "09.6", null, "SMT1500RM2U")).TargetVersion);

    [Fact]
    public void Plan_Id23_FollowsIts15_0Scope()
    {
        // id23-scope-15.0
        Refusal.Is(Plan(Ups(23, "06.0")));
        Assert.Equal("07.0", Plan(Ups(23, "06.0", null, "SMX3000RMLV2U")).TargetVersion);
        Assert.Equal("15.0", Plan(Ups(23, "06.0", null, "SMX3000RMJ2U")).TargetVersion);
    }

    [Fact]
    public void Plan_UnitThatHasNoApplication_GetsAWholeImageFirst()
    {
        var plan = Plan(Ups(18, loader: "08.5") with { HasNoApplication = true }, "15.1");
        Assert.Equal(["SMT18UPS_09-6.enc", "SMT18UPS_15-1.enc"], plan.Steps.Select(s => s.Image));
        Assert.Contains("no application", plan.Steps[0].Reason, StringComparison.Ordinal);
        Assert.Single(Plan(Ups(18, loader: "08.5"), "15.1").Steps);
    }
}
