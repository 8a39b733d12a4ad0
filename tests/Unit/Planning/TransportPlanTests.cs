using System.Linq;
using Xunit;
using static ApcUps.Tests.Unit.Planning.Facts;
using static ApcUps.UpdateTransport;

namespace ApcUps.Tests.Unit.Planning;

/// <summary>What plans say about transports, the output and questions.</summary>
public class TransportPlanTests
{
    [Theory]
    [InlineData(1015, "15.0", Nmc, "nmc-disabled")]
    [InlineData(17, "06.0", Usb, "old-smt-smx-serial-only")]
    [InlineData(1003, "08.1", Usb, "id20-1003-serial-only")]
    public void Plan_ForbiddenTransport_IsRefused(int id, string has, UpdateTransport transport, string rule) =>
        Refusal.Is(Plan(Ups(id, has), null, transport), rule);

    [Fact]
    public void Plan_NmcOfAnUnknownVersion_IsRefused() => Refusal.Is(Plan(Ups(1015), null, Nmc), "nmc-disabled");

    [Fact]
    public void Plan_Limits_NameEveryTransportWithItsRule()
    {
        var step = Assert.Single(Plan(Ups(1013, "15.0")).Steps);
        Assert.Equal(["Usb: better over serial (id1013-1014-usb)", "Nmc: not possible (nmc-disabled)"], step.TransportLimits);
        Assert.Equal(["Nmc: better over serial (nmc-timeout-before-15)"], Assert.Single(Plan(Ups(1021, "12.0")).Steps).TransportLimits.Where(l => l[0] == 'N'));
    }

    [Fact]
    public void Plan_UsbStep_TellsWhatToDoAfterAFailure() => Assert.Contains(
        Plan(Ups(1015, "16.0"), null, Usb).Steps[0].Warnings, w => w.Rule == "usb-failed-retry" && w.Phase == "afterFailure");

    [Theory]
    [InlineData(18, "09.6", "15.1", true)]
    [InlineData(1015, "03.1", "18.0", true)]
    [InlineData(1015, "03.2", "18.0", false)]
    [InlineData(1015, null, "18.0", true)]
    [InlineData(1021, "15.6", "15.7", true)]
    [InlineData(1030, "15.0", "15.6", true)]
    [InlineData(1030, "15.1", "15.6", false)]
    public void Plan_OutputMustBeOff_UnlessStatedOtherwise(int id, string? has, string target, bool off) =>
        Assert.Equal(off, Assert.Single(Plan(Ups(id, has), target).Steps).OutputMustBeOff);

    [Fact]
    public void Plan_Downgrade_Asks()
    {
        // downgrade-warning
        var step = Assert.Single(Plan(Ups(18, "15.1", null, "SMT1500"), "15.0").Steps);
        Assert.Contains(step.Questions, q => q.Contains("older than the firmware"));
        Assert.DoesNotContain(Assert.Single(Plan(Ups(18, "15.0", null, "SMT1500"), "15.1").Steps).Questions, q => q.Contains("older"));
    }

    [Fact]
    public void Plan_SignedToUnsigned_IsRefused() =>
        Refusal.Is(Plan(Ups(1015, "18.0"), "04.1"), "no-unsigned-over-signed");

    [Fact]
    public void Plan_Questions_NameChecklistDisplayAndOutput()
    {
        var step = Assert.Single(Plan(Ups(1018, "15.5", outputOn: true), "18.2").Steps);
        Assert.Contains(step.Questions, q => q.Contains("AC present"));
        Assert.Contains(step.Questions, q => q.Contains("Firmware Update Interface"));
        Assert.Contains(step.Questions, q => q.Contains("no protection"));
        Assert.Equal(3, step.Questions.Length);
    }

    [Fact]
    public void Plan_Xu_AsksForTheBatteriesAndWarnsOfTheDisplay()
    {
        var step = Assert.Single(Plan(Ups(1017, "02.3")).Steps);
        Assert.Contains(step.Questions, q => q.Contains("-20 C"));
        Assert.Contains(step.Warnings, w => w.Rule == "xu-install-from-display" && w.Phase == "afterTransfer");
    }
}
