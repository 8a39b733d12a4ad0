using System;
using ApcUps.Planning.Gate;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;

namespace ApcUps.Tests.Unit.Planning.Gate;

/// <summary>What a banner says of the hardware id: something only where it stands in the table.</summary>
public class GateBannerTests
{
    [Theory]
    [InlineData("4.5G Smart-UPS Tower", "05.0", true)]
    [InlineData("4.5g smart-ups tower ", "5", true)]
    [InlineData("4.5G Smart-UPS Tower", "05.21", true)]
    [InlineData("4.5G Smart-UPS Tower", "07.20", true)]
    [InlineData("4.5G Smart-UPS Tower", "07.21", false)]
    [InlineData("4.5G Smart-UPS Tower", "04.9", false)]
    [InlineData("4.5G Smart-UPS Tower", null, false)]
    [InlineData("4.5G Smart-UPS Rack", "07.20", false)]
    [InlineData(null, "07.20", false)]
    public void Judge_BannerOfTheTable_StandsForId17(string? product, string? loader, bool trusted)
    {
        var verdict = SendGate.Judge(Known("SMT17UPS_07-1.enc"), Ups(), new(product, FirmwareVersion.TryParse(loader), false), force: false);
        Assert.Equal(trusted ? 17 : null, verdict.Unit.HardwareId);
        Assert.Equal(trusted, verdict.Trusted is not null);
        Assert.Equal(trusted, verdict.Refusals.Count == 0);
    }

    [Fact]
    public void Judge_StatedLoader_IsNoBanner()
    {
        // Only what was heard whole speaks for an id.
        var verdict = SendGate.Judge(Known("SMT17UPS_07-1.enc"), Ups(loader: "07.2"), new("4.5G Smart-UPS Tower", null, false), force: false);
        Assert.Null(verdict.Trusted);
        Assert.Equal(RefusalKind.HardwareIdUnknown, Assert.Single(verdict.Refusals).Kind);
        Assert.Empty(SendGate.Judge(Known("SMT20UPS_15-0.enc"), Ups(20, "10.2", "07.2"), new("4.5G Smart-UPS Tower", null, false), force: false).Refusals);
    }

    [Fact]
    public void Judge_TrustedId_IsHeldAgainstTheImage()
    {
        var verdict = SendGate.Judge(Known("SMT18UPS_09-6.enc"), Ups(), new("4.5G Smart-UPS Tower", FirmwareVersion.Parse("07.20"), false), force: true);
        Assert.Equal("id-must-match", Assert.Single(verdict.Refusals).Rule);
        Assert.Contains("user-reported", verdict.Trusted, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_StatedId_NeedsNoTrust()
    {
        var verdict = SendGate.Judge(Known("SMT17UPS_07-1.enc"), Ups(17), new("4.5G Smart-UPS Tower", FirmwareVersion.Parse("05.0"), false), force: false);
        Assert.Null(verdict.Trusted);
        Assert.Empty(verdict.Refusals);
    }
}
