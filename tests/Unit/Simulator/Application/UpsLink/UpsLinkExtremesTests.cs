using Xunit;
using static ApcUps.SimulatorCondition;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

public class UpsLinkExtremesTests
{
    [Fact]
    public void MAndN_OutageBetweenReadings_GiveBothEndsOnce()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);
        rig.Change(None);

        Assert.Equal(("231.5", "000.0"), (rig.Reply('M'), rig.Reply('N')));
        Assert.Equal(("231.5", "231.5"), (rig.Reply('M'), rig.Reply('N')));
    }

    [Fact]
    public void M_ReadInAnOutage_BeginsAnewAtNoVoltage()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);

        Assert.Equal("231.5", rig.Reply('M'));
        Assert.Equal("000.0", rig.Reply('M'));
        rig.Change(None);
        Assert.Equal("231.5", rig.Reply('M'));
    }

    [Fact]
    public void MAndN_Read_BeginAnewAtTheVoltageOfThatMoment()
    {
        var rig = UpsLinkRig.Smart();
        rig.Reply('M');
        rig.Change(OnBattery);
        Assert.Equal("231.5", rig.Reply('M'));

        rig.Reply('N');
        rig.Change(None);
        Assert.Equal("000.0", rig.Reply('N'));
    }

    [Fact]
    public void M_Read_LeavesTheMinimum()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);
        rig.Change(None);
        rig.Reply('M');

        Assert.Equal("000.0", rig.Reply('N'));
    }

    [Fact]
    public void N_Read_LeavesTheMaximum()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);
        rig.Reply('N');

        Assert.Equal("231.5", rig.Reply('M'));
    }

    [Fact]
    public void N_OutageInSimpleMode_IsSeen()
    {
        var rig = new UpsLinkRig();
        rig.Change(OnBattery);
        rig.Change(None);
        rig.Ask("Y");

        Assert.Equal("000.0", rig.Reply('N'));
    }

    [Fact]
    public void A_Read_LeavesBoth()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);
        rig.Change(None);
        rig.Ask("a");

        Assert.Equal(("231.5", "000.0"), (rig.Reply('M'), rig.Reply('N')));
    }

}
