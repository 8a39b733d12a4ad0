using Xunit;
using static ApcUps.SimulatorCondition;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

public class UpsLinkAlertTests
{
    [Theory]
    [InlineData(OnBattery, "!!", "$")]
    [InlineData(Testing, "!!", "$")]
    [InlineData(LowBattery, "%", "+")]
    [InlineData(Overload, "?", "=")]
    [InlineData(ReplaceBattery, "#", "")]
    [InlineData(OutputOff, "", "")]
    [InlineData(OnBattery | LowBattery | Overload | ReplaceBattery, "!!%?#", "$+=")]
    public void Condition_BeginsAndEnds_IsSaidOnce(SimulatorCondition condition, string begin, string end)
    {
        var rig = UpsLinkRig.Smart();

        Assert.Equal("", rig.Run(5));
        Assert.Equal(begin, rig.Change(condition));
        Assert.Equal("", rig.Run(20));
        Assert.Equal(end, rig.Change(None));
        Assert.Equal("", rig.Run(100));
        Assert.Equal(begin, rig.Change(condition));
    }

    [Fact]
    public void OnBattery_Lasting_IsSaidEvery30Seconds()
    {
        var rig = UpsLinkRig.Smart();

        Assert.Equal("!!", rig.Change(OnBattery));
        Assert.Equal("", rig.Run(28.8));
        Assert.Equal("!", rig.Run(0.5));
        Assert.Equal("!!!", rig.Run(90));
    }

    [Fact]
    public void OnBattery_LowBattery_IsSaidNoMore()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);

        Assert.Equal("%", rig.Change(OnBattery | LowBattery));
        Assert.Equal("", rig.Run(300));
        Assert.Equal("$+", rig.Change(None));
    }

    [Fact]
    public void OnBattery_UnitSwitchedOff_IsBackOnlyWithTheMains()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);

        Assert.Equal("", rig.Change(OnBattery | OutputOff));
        Assert.Equal("", rig.Run(100));
        Assert.Equal("$", rig.Change(OutputOff));
    }

    [Fact]
    public void OutputOff_MainsFail_IsNotSaid()
    {
        var rig = UpsLinkRig.Smart(OutputOff);

        Assert.Equal("", rig.Change(OutputOff | OnBattery));
        Assert.Equal("", rig.Change(OutputOff));
    }

    [Fact]
    public void Overload_UnitSwitchedOff_IsOver()
    {
        var rig = UpsLinkRig.Smart(Overload);
        rig.Change(None);

        Assert.Equal("?", rig.Change(Overload));
        Assert.Equal("=", rig.Change(Overload | OutputOff));
    }

    [Fact]
    public void ReplaceBattery_Lasting_IsSaidEvery5Hours()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(ReplaceBattery);

        Assert.Equal("", rig.Run(17_998));
        Assert.Equal("#", rig.Run(2));
        Assert.Equal("##", rig.Run(36_000));
    }

    [Fact]
    public void SimpleMode_EveryCondition_IsNotSaid()
    {
        var rig = new UpsLinkRig();

        Assert.Equal("", rig.Change((SimulatorCondition)15));
        Assert.Equal("", rig.Run(20_000));
        Assert.Equal("", rig.Change(None));
    }

    // An end is said only of what was said.
    [Fact]
    public void SmartMode_EnteredInAnOutage_SaysItAgainButNoEndOfWhatWasNotSaid()
    {
        var rig = UpsLinkRig.Smart(OnBattery | Overload);
        Assert.Equal("", rig.Run(10));
        Assert.Equal("!", rig.Run(20));
        Assert.Equal("$", rig.Change(None));

        Assert.Equal("", UpsLinkRig.Smart(OnBattery).Change(None));
    }

    [Fact]
    public void SmartMode_LeftInAnOutageAndEnteredInTheNext_SaysNoEndOfIt()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);
        rig.Ask("R");
        rig.Change(None);
        rig.Change(OnBattery);
        rig.Ask("Y");

        Assert.Equal("", rig.Change(None));
    }

    [Fact]
    public void SmartMode_LeftInAnOutage_SaysNothing()
    {
        var rig = UpsLinkRig.Smart();
        rig.Change(OnBattery);
        rig.Ask("R");

        Assert.Equal("", rig.Run(100));
        Assert.Equal("", rig.Change(None));
        Assert.Equal("SM\r\n", rig.Ask("Y"));
    }

    [Fact]
    public void Alert_ChangeAndQueryAtOneTime_ComesBeforeTheReply()
    {
        var rig = UpsLinkRig.Smart();
        rig.Condition = OnBattery;

        Assert.Equal("!!10\r\n", rig.Ask("Q"));
        Assert.Equal("", rig.Run(1));
    }

    [Fact]
    public void Alert_ConditionChanges_ComesWithinATenthOfASecond()
    {
        var rig = UpsLinkRig.Smart();
        rig.Condition = OnBattery;

        Assert.Equal("!!", rig.Run(0.1));
    }
}
