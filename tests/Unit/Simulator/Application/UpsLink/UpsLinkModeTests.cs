using System.Linq;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

public class UpsLinkModeTests
{
    [Fact]
    public void SimpleMode_EveryByteButY_IsIgnored()
    {
        var rig = new UpsLinkRig();

        Assert.Equal("", rig.Ask(new string([.. Enumerable.Range(0, 256).Where(value => value != 'Y').Select(value => (char)value)])));
    }

    [Fact]
    public void Y_InEitherMode_IsAnsweredSm()
    {
        var rig = new UpsLinkRig();

        Assert.Equal("SM\r\n", rig.Ask("Y"));
        Assert.Equal("SM\r\nSM\r\n", rig.Ask("YY"));
        Assert.Equal("08\r\n", rig.Ask("Q"));
    }

    [Fact]
    public void R_InSmartMode_SaysByeAndGoesBackToSimpleMode()
    {
        var rig = UpsLinkRig.Smart();

        Assert.Equal("BYE\r\n", rig.Ask("R"));
        Assert.Equal("", rig.Ask("QR"));
        Assert.Equal("SM\r\n08\r\n", rig.Ask("YQ"));
    }

    // ESC and backspace are without meaning by the vendor; FD is what a Microlink reader sends to a line it does not know.
    [Theory]
    [InlineData(0x08)]
    [InlineData(0x1B)]
    [InlineData(0x80)]
    [InlineData(0x9F)]
    [InlineData(0xFD)]
    [InlineData(0xFF)]
    public void SmartMode_ByteWithoutMeaning_IsIgnored(int value)
    {
        var rig = UpsLinkRig.Smart();

        Assert.Equal("", rig.Ask(((char)value).ToString()));
        Assert.Equal("08\r\n", rig.Ask("Q"));
    }

    // Among them: what only a Matrix-UPS or a unit with a probe has, and the other case of known commands.
    [Theory]
    [InlineData("w<\\\f\x16")]
    [InlineData("tThHiIJv[]{}d")]
    [InlineData("\0\r\n \t023456!#%()")]
    public void SmartMode_UnknownCommand_IsAnsweredNa(string commands)
    {
        var rig = UpsLinkRig.Smart();

        Assert.All(commands, command => Assert.Equal("NA", rig.Reply(command)));
        Assert.Empty(rig.Device.Dangerous);
    }

    [Fact]
    public void SmartMode_BothCasesOfALetter_AreTwoCommands()
    {
        var rig = UpsLinkRig.Smart();

        Assert.Equal(("100.0", "50.00"), (rig.Reply('f'), rig.Reply('F')));
        Assert.Equal(("24.50", "617.3.I"), (UpsLinkRig.Smart(SimulatorCondition.OnBattery).Reply('B'), rig.Reply('b')));
        Assert.Equal(("(C) APCC", "SM"), (rig.Reply('y'), rig.Reply('Y')));
        Assert.Equal(("NA", "NA"), (rig.Reply('w'), rig.Reply('W')));
        Assert.Equal("W", string.Concat(rig.Device.Dangerous.Keys.Select(value => (char)value)));
    }

    [Fact]
    public void Hear_CommandsInOneGo_AreAnsweredInTheirOrder() =>
        Assert.Equal("08\r\n231.5\r\nNA\r\n617.3.I\r\n", UpsLinkRig.Smart().Ask("QL!b"));
}
