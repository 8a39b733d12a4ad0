using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

public class UpsLinkDangerTests
{
    private const string Commands = "KZ@S\x0e\x7fUWDA^z-+1\x02\x19\x10";

    [Fact]
    public void SmartMode_DangerousCommand_IsAnsweredNaAndRecorded()
    {
        foreach (var command in Commands)
        {
            var rig = UpsLinkRig.Smart();

            Assert.Equal("NA\r\nNA\r\n", rig.Ask(new string(command, 2)));
            Assert.Equal([new KeyValuePair<byte, int>((byte)command, 2)], rig.Device.Dangerous);
            Assert.Equal(("", "08"), (rig.Run(100), rig.Reply('Q')));
        }
    }

    [Fact]
    public void SimpleMode_DangerousCommand_IsRecordedInSilence()
    {
        var rig = new UpsLinkRig();

        Assert.Equal("", rig.Ask("SK"));
        Assert.Equal("KS", string.Concat(rig.Device.Dangerous.Keys.Select(value => (char)value)));
    }

    [Fact]
    public void Record_EveryByte_HoldsTheDangerousAlone()
    {
        var rig = UpsLinkRig.Smart();
        for (var value = 0; value < 256; value++)
        {
            rig.Ask(((char)value).ToString());
        }

        Assert.Equal(Commands.OrderBy(command => command), rig.Device.Dangerous.Keys.Select(value => (char)value));
        Assert.All(rig.Device.Dangerous.Values, times => Assert.Equal(1, times));
    }

    // The setting must be as before: a minus behind its query would change it.
    [Theory]
    [InlineData("u-", "u")]
    [InlineData("s+", "s")]
    [InlineData("c-OTHERUPS", "c")]
    [InlineData("@000", "Q")]
    public void SmartMode_Edit_ChangesNothing(string edit, string query)
    {
        var rig = UpsLinkRig.Smart();
        var before = rig.Ask(query);
        rig.Ask(edit + "Y");

        Assert.Equal("", rig.Run(30));
        Assert.Equal(before, rig.Ask(query));
    }
}
