using System;
using System.Linq;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>Plans across changes of the hardware id: id1001-to-1013, id1002-to-1014, id1010-to-1025, id1019-to-1025, id-change-generic.</summary>
public class IdChangePlanTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("15.3")]
    public void Plan_Id1001_Goes02_9ThenProvisionallyThe1013Image(string? target)
    {
        var plan = Plan(Ups(1001, "02.4"), target);
        Assert.Equal(["SRT1001UPS_02-9.enc", "SRT1013UPS_15-3.enc"], plan.Steps.Select(s => s.Image));
        Assert.Contains("id1001-to-1013", plan.Steps[0].Reason, StringComparison.Ordinal);
        Assert.Equal((1013, false), (plan.Steps[0].HardwareIdAfter, plan.Steps[0].Provisional));
        Assert.Equal((1013, true), (plan.Steps[1].HardwareId, plan.Steps[1].Provisional));
        Assert.Equal((1013, "15.3"), (plan.TargetHardwareId, plan.TargetVersion));
        Assert.Contains(plan.Steps[0].Warnings, w => w.Rule == "id-change-generic" && w.Phase == "afterInstall");
    }

    [Theory]
    [InlineData(1002, "03.0", "SRT1002UPS_15-2.enc", 1014, "id1002-to-1014")]
    [InlineData(1010, "07.0", "SRT1010UPS_15-6.enc", 1025, "id1010-to-1025")]
    [InlineData(1019, "07.0", "SRT1019UPS_15-6.enc", 1025, "id1019-to-1025")]
    public void Plan_NewestOfAnIdThatChanges_IsOneStepToTheNewId(int id, string has, string image, int becomes, string rule)
    {
        var step = Assert.Single(Plan(Ups(id, has)).Steps);
        Assert.Equal((image, becomes, false), (step.Image, step.HardwareIdAfter, step.Provisional));
        Assert.Contains(step.Warnings, w => w.Rule == rule && w.Severity == RuleSeverity.Info);
        Assert.Contains(step.Warnings, w => w.Rule == "id-change-generic");
    }

    [Fact]
    public void Plan_BridgeGoesNoFurtherThanItMust()
    {
        // Over 15.6, 07.9 could not follow: no-unsigned-over-signed.
        var plan = Plan(Ups(1010, "07.0"), "07.9");
        Assert.Equal(["SRT1010UPS_08-3.enc", "SRT1025UPS_07-9.enc"], plan.Steps.Select(s => s.Image));
        Assert.Contains("from ID1010 into ID1025", plan.Steps[0].Reason, StringComparison.Ordinal);
        Assert.True(plan.Steps[1].Provisional);
    }

    [Fact]
    public void Plan_WhatIsAtHand_IsPreferredAsBridge()
    {
        var plan = Plan(Ups(1010, "07.0"), null, images: [AtHand("SRT1010UPS_08-3.enc"), AtHand("SRT1025UPS_15-6.enc")]);
        Assert.Equal(["SRT1010UPS_08-3.enc", "SRT1025UPS_15-6.enc"], plan.Steps.Select(s => s.Image));
        Assert.True(plan.IsReady);
    }

    [Fact]
    public void Plan_BridgeAtHandThatGoesBack_IsNotPreferred() => Assert.Equal(
        ["SRT1010UPS_15-6.enc"],
        Plan(Ups(1010, "09.0"), null, images: [AtHand("SRT1010UPS_08-3.enc"), AtHand("SRT1025UPS_15-6.enc")]).Steps.Select(s => s.Image));

    [Fact]
    public void Plan_NewestOfTheNewId_FollowsTheBridge()
    {
        var plan = Plan(Ups(1002, "03.0"), null, images: Made(1014, "15.9"));
        Assert.Equal(["SRT1002UPS_15-2.enc", "MADE1014UPS_15.9.enc"], plan.Steps.Select(s => s.Image));
        Assert.Equal([false, true], plan.Steps.Select(s => s.Provisional));
    }

    [Theory]
    [InlineData(1002, "15.3")]
    [InlineData(1010, "15.7")]
    public void Plan_DefaultOfANewerUnitOfAnOldId_NeverGoesBack(int id, string has) => Assert.True(Plan(Ups(id, has)).IsUpToDate);

    [Fact]
    public void Plan_ImageForTheIdBefore_IsThereAlready() =>
        Assert.True(Plan(Ups(1014, "15.2"), "15.2", images: AtHand("SRT1002UPS_15-2.enc")).IsUpToDate);

    [Fact]
    public void Plan_1013To1020_IsRefused()
    {
        var plan = Plan(Ups(1013, "15.3"), "15.9", images: AtHand("SRT1020UPS_15-9.enc"));
        Refusal.Is(plan, "id-must-match", "id1020-isolated");
        Assert.Contains("SRT1020UPS_15-9.enc (ID1020, 15.9)", plan.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_1013WithA1020ImageAtHand_GoesForIts1013Image() =>
        Assert.Equal(1013, Plan(Ups(1013, "05.1"), null, images: AtHand("SRT1020UPS_15-9.enc")).TargetHardwareId);
}
