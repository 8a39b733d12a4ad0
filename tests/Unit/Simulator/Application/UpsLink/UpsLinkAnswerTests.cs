using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

public class UpsLinkAnswerTests
{
    [Theory]
    [InlineData('\x01', "Smart-UPS 1500")]
    [InlineData('V', "FWI")]
    [InlineData('b', "617.3.I")]
    [InlineData('n', "AS2616000001")]
    [InlineData('m', "04/15/26")]
    [InlineData('x', "05/20/26")]
    [InlineData('c', "SIMULATE")]
    [InlineData('y', "(C) APCC")]
    [InlineData('L', "231.5")]
    [InlineData('M', "231.5")]
    [InlineData('N', "231.5")]
    [InlineData('O', "230.3")]
    [InlineData('F', "50.00")]
    [InlineData('P', "023.3")]
    [InlineData('/', "01.13")]
    [InlineData('B', "27.25")]
    [InlineData('g', "024")]
    [InlineData('f', "100.0")]
    [InlineData('j', "0076:")]
    [InlineData('C', "027.5")]
    [InlineData('>', "000")]
    [InlineData('9', "FF")]
    [InlineData('7', "00")]
    [InlineData('8', "00")]
    [InlineData('\'', "00")]
    [InlineData('~', "00")]
    [InlineData('Q', "08")]
    [InlineData('G', "O")]
    [InlineData('X', "OK")]
    public void Query_UnitAtRest_GivesItsValue(char command, string reply) => Assert.Equal(reply, UpsLinkRig.Smart().Reply(command));

    [Theory]
    [InlineData(SimulatorCondition.OnBattery, 'L', "000.0")]
    [InlineData(SimulatorCondition.OnBattery, '9', "00")]
    [InlineData(SimulatorCondition.OnBattery, 'B', "24.50")]
    [InlineData(SimulatorCondition.OnBattery, 'G', "L")]
    [InlineData(SimulatorCondition.LowBattery, 'f', "007.5")]
    [InlineData(SimulatorCondition.LowBattery, 'j', "0002:")]
    [InlineData(SimulatorCondition.Overload, 'P', "112.5")]
    [InlineData(SimulatorCondition.Overload, '/', "07.25")]
    [InlineData(SimulatorCondition.OutputOff, 'O', "000.0")]
    [InlineData(SimulatorCondition.OutputOff, 'F', "00.00")]
    [InlineData(SimulatorCondition.OutputOff, '~', "40")]
    [InlineData(SimulatorCondition.Testing, 'G', "S")]
    [InlineData(SimulatorCondition.Testing, 'X', "NO")]
    [InlineData(SimulatorCondition.Testing, '9', "FF")]
    [InlineData(SimulatorCondition.Testing | SimulatorCondition.OnBattery, 'G', "L")]
    [InlineData(SimulatorCondition.OutputOff | SimulatorCondition.OnBattery, 'G', "L")]
    public void Query_UnitInACondition_GivesItsValue(SimulatorCondition condition, char command, string reply) =>
        Assert.Equal(reply, UpsLinkRig.Smart(condition).Reply(command));

    [Theory]
    [InlineData(SimulatorCondition.None, "08")]
    [InlineData(SimulatorCondition.OnBattery, "10")]
    [InlineData(SimulatorCondition.Testing, "10")]
    [InlineData(SimulatorCondition.LowBattery, "48")]
    [InlineData(SimulatorCondition.OnBattery | SimulatorCondition.LowBattery, "50")]
    [InlineData(SimulatorCondition.Overload, "28")]
    [InlineData(SimulatorCondition.ReplaceBattery, "88")]
    [InlineData(SimulatorCondition.OutputOff, "00")]
    [InlineData(SimulatorCondition.OutputOff | SimulatorCondition.Overload, "00")]
    [InlineData(SimulatorCondition.OutputOff | SimulatorCondition.OnBattery | SimulatorCondition.ReplaceBattery, "80")]
    [InlineData((SimulatorCondition)15, "F0")]
    public void Q_UnitInACondition_HasItsBits(SimulatorCondition condition, string reply) =>
        Assert.Equal(reply, UpsLinkRig.Smart(condition).Reply('Q'));

    [Theory]
    [InlineData("LMNOPfC", @"\A\d{3}\.\d\z")]
    [InlineData("F/B", @"\A\d{2}\.\d{2}\z")]
    [InlineData("j", @"\A\d{4}:\z")]
    [InlineData("Q~'789", @"\A[0-9A-F]{2}\z")]
    [InlineData("gulopr>", @"\A\d{3}\z")]
    [InlineData("eq", @"\A\d{2}\z")]
    [InlineData("s", @"\A[HML]\z")]
    [InlineData("k", @"\A[0TLN]\z")]
    [InlineData("E", @"\A(336|168|ON |OFF)\z")]
    [InlineData("G", @"\A[RHLTOS]\z")]
    [InlineData("X", @"\A(OK|BT|NG|NO)\z")]
    [InlineData("mx", @"\A\d\d/\d\d/\d\d\z")]
    [InlineData("cy", @"\A.{8}\z")]
    [InlineData("n", @"\A[0-9A-Z]{12}\z")]
    [InlineData("b", @"\A\d+\.\w+\.[ADIJMW]\z")]
    [InlineData("V", @"\A[0-9A-Z]W[ADIJM]\z")]
    public void Query_EveryConditionAtOnceOrNot_HasItsFormat(string commands, string format) => Assert.All(
        Enumerable.Range(0, 64),
        condition => Assert.All(
            commands, command => Assert.Matches(new Regex(format, RegexOptions.ECMAScript), UpsLinkRig.Smart((SimulatorCondition)condition).Reply(command))));

    [Theory]
    [InlineData(0.04, "000.0")]
    [InlineData(0.05, "000.1")]
    [InlineData(9.1, "009.1")]
    [InlineData(27.25, "027.3")]
    [InlineData(99.95, "100.0")]
    public void C_Temperature_IsRoundedToTenths(double celsius, string reply)
    {
        var rig = UpsLinkRig.Smart();
        rig.Readings = rig.Readings with { TemperatureCelsius = celsius };

        Assert.Equal(reply, rig.Reply('C'));
    }

    [Fact]
    public void Identity_AnotherUnit_IsItsOwn()
    {
        var rig = UpsLinkRig.Smart();
        rig.Readings = rig.Readings with
        {
            Model = "Smart-UPS 750",
            Name = "RACK",
            SerialNumber = "AS0000000002",
            ManufactureDate = new DateTime(2009, 1, 2, 0, 0, 0, DateTimeKind.Unspecified),
        };

        Assert.Equal(("Smart-UPS 750", "RACK    ", "AS0000000002", "01/02/09"), (rig.Reply('\x01'), rig.Reply('c'), rig.Reply('n'), rig.Reply('m')));
    }
}
