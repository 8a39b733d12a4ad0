using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class MachinePowerTests
{
    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 255, false)]
    [InlineData(255, 128, false)]
    [InlineData(0, 128, false)]
    [InlineData(255, 1, null)]
    [InlineData(255, 255, null)]
    public void Read_AnswerOfWindows_TellsBattery(byte mains, byte battery, bool? expected) =>
        Assert.Equal(expected, WindowsPower.Read([mains, battery, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

    [Theory]
    [InlineData("Now drawing from 'Battery Power'\n -InternalBattery-0 (id=4653155)\t72%; discharging; 5:12 remaining present: true\n", true)]
    [InlineData("Now drawing from 'AC Power'\n -InternalBattery-0 (id=4653155)\t100%; charged; 0:00 remaining present: true\n", false)]
    [InlineData("Now drawing from 'AC Power'\n", false)]
    [InlineData("Now drawing from 'UPS Power'\n -Smart-UPS 750 (id=1)\t98%; discharging; 0:31 remaining present: true\n", true)]
    [InlineData("Now drawing from 'Moon Power'\n", null)]
    [InlineData("", null)]
    public void Read_AnswerOfPmset_TellsBattery(string text, bool? expected) => Assert.Equal(expected, MacPower.Read(text));
}
