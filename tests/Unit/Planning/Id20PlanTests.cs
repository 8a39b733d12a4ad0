using System;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>Plans for ID20: id20-10.1-smx750, id20-serial-number, id20-1003-serial-only.</summary>
public class Id20PlanTests
{
    [Fact]
    public void Plan_Smx750To10_1_IsWarned()
    {
        var plan = Plan(Ups(20, "09.9", null, "SMX750"), "10.1", images: Made(20, "10.1"));
        Assert.True(plan.IsReady);
        Assert.Contains(Assert.Single(plan.Steps).Warnings, w => w.Rule == "id20-10.1-smx750" && w.Severity == RuleSeverity.Warn);
    }

    [Fact]
    public void Plan_10_1WithoutImage_IsRefusedByName()
    {
        var plan = Plan(Ups(20, "09.9"), "10.1");
        Refusal.Is(plan);
        Assert.Contains("10.1 for ID20", plan.Refusal, StringComparison.Ordinal);
        Assert.NotNull(plan.WayOut);
    }

    [Fact]
    public void Plan_09_2To09_6_IsRefused()
    {
        var plan = Plan(Ups(20, "09.2"), "09.6", images: Made(20, "09.6"));
        Refusal.Is(plan, "id20-serial-number");
        Assert.Contains("-Force", plan.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_09_6WithUnknownVersion_IsRefusedAndAsksForIt()
    {
        var plan = Plan(Ups(20), "09.6", images: Made(20, "09.6"));
        Refusal.Is(plan, "id20-serial-number");
        Assert.Contains("unit.version is not known", plan.Refusal, StringComparison.Ordinal);
        Assert.Contains("-InstalledVersion", plan.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Default_Is15_0() => Assert.Equal("15.0", Assert.Single(Plan(Ups(20, "09.2")).Steps).Version);

    [Theory]
    [InlineData("09.2")]
    [InlineData("10.2")]
    public void Plan_OverUsb_IsRefusedAndSentToTheSerialPort(string has)
    {
        var plan = Plan(Ups(20, has, null, "SMT1500"), null, UpdateTransport.Usb);
        Refusal.Is(plan, "id20-1003-serial-only");
        Assert.Contains("-Transport Serial", plan.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_OverSerial_NamesTheLimitOfUsb() => Assert.Contains(
        "Usb: not possible (id20-1003-serial-only)", Assert.Single(Plan(Ups(20, "10.2")).Steps).TransportLimits);
}
