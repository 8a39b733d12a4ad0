using System.Globalization;
using System.Linq;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Application.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

/// <summary>The values in single registers, and what a condition does to them.</summary>
public sealed class RegisterValueTests
{
    private readonly ModbusBench _unit = new();

    [Theory]
    [InlineData(516, 8, "UPS 07.0")]
    [InlineData(532, 16, "Smart-UPS 1500")]
    [InlineData(548, 16, "SMT1500I")]
    [InlineData(564, 8, "AS2616000001")]
    [InlineData(572, 8, "APCRBC133")]
    [InlineData(596, 8, "SIMULATE")]
    [InlineData(604, 8, "UPS Outlets")]
    [InlineData(612, 8, "Outlet Group 1")]
    [InlineData(620, 8, "Outlet Group 2")]
    public void Text_OfTheInventory_HasBlanksBehindIt(int address, int words, string text) =>
        Assert.Equal(text.PadRight(2 * words), Text(_unit.Read(address, words)));

    [Theory]
    [InlineData(580)]
    [InlineData(628)]
    public void Text_ThatTheModelLacks_IsZero(int address) =>
        Assert.Equal("0000 0000 0000 0000 0000 0000 0000 0000", _unit.Read(address, 8));

    [Fact]
    public void Text_LongerThanItsItem_IsCut()
    {
        _unit.Readings = new SimulatedReadings { SerialNumber = "AS26160000012345678" };
        Assert.Equal("AS26160000012345", Text(_unit.Read(564, 8)));
        Assert.Equal("APCRBC133", Text(_unit.Read(572, 8)).TrimEnd());
    }

    [Theory]
    [InlineData(512, 17)]
    [InlineData(588, 1440)]
    [InlineData(589, 1000)]
    [InlineData(590, 7)]
    [InlineData(591, 9601)]
    [InlineData(592, 0x20)]
    [InlineData(593, 0)]
    [InlineData(595, 9636)]
    [InlineData(1024, 8)]
    [InlineData(1033, 0)]
    [InlineData(1034, 0)]
    [InlineData(1044, 0xFFFF)]
    [InlineData(1048, 0xFFFF)]
    [InlineData(1064, 32767)]
    [InlineData(1066, 0xFFFF)]
    [InlineData(1073, 32767)]
    [InlineData(1541, 0)]
    [InlineData(19, 0)]
    [InlineData(24, 0)]
    [InlineData(26, 0)]
    public void Register_AtRest_HoldsItsValue(int address, int value) => Assert.Equal(value, _unit.Word(address));

    [Fact]
    public void Long_Registers_HoldTheirHighWordFirst()
    {
        Assert.Equal("0000 0020", _unit.Read(644, 2));
        Assert.Equal("0000 0008", _unit.Read(1036, 2));
        Assert.Equal("FFFF FFFF", _unit.Read(1046, 2));
        Assert.Equal("0000 0000", _unit.Read(1054, 2));
        _unit.Readings = new SimulatedReadings { EnergyWattHour = 0x89ABCDEF };
        Assert.Equal("89AB CDEF", _unit.Read(145, 2));
    }

    [Theory]
    [InlineData(SimulatorCondition.None, "0000 2002", 8, 0, 0xC800, 0x368, 0x8001, 0x39E0, 0x3040)]
    [InlineData(SimulatorCondition.OnBattery, "0000 0044", 2, 1, 0xC800, 0x310, 0x0004, 0, 0xFFFC)]
    [InlineData(SimulatorCondition.LowBattery, "0000 2002", 8, 2, 0x0F00, 0x368, 0x8001, 0x39E0, 0x3040)]
    [InlineData(SimulatorCondition.OnBattery | SimulatorCondition.LowBattery, "0000 0044", 2, 3, 0x0F00, 0x310, 0x0004, 0, 0xFFFC)]
    [InlineData(SimulatorCondition.Testing, "0000 0084", 9, 0, 0xC800, 0x310, 0x0001, 0x39E0, 0xFFFC)]
    [InlineData(SimulatorCondition.OutputOff, "0000 0010", 8, 0, 0xC800, 0x368, 0x0001, 0x39E0, 0xFFFD)]
    [InlineData(SimulatorCondition.OutputOff | SimulatorCondition.OnBattery, "0000 0050", 2, 1, 0xC800, 0x368, 0x0004, 0, 0xFFFD)]
    public void Condition_OfPower_ShowsInItsRegisters(
        SimulatorCondition condition, string status, int cause, int signalling, int charge, int battery, int input, int voltage, int efficiency)
    {
        _unit.Readings = new SimulatedReadings { Condition = condition };
        Assert.Equal(status, _unit.Read(0, 2));
        Assert.Equal((cause, signalling), (_unit.Word(2), _unit.Word(18)));
        Assert.Equal((charge, battery), (_unit.Word(130), _unit.Word(131)));
        Assert.Equal((input, voltage, efficiency), (_unit.Word(150), _unit.Word(151), _unit.Word(154)));
    }

    [Fact]
    public void Condition_LowBattery_ShortensTheRuntime()
    {
        _unit.Readings = new SimulatedReadings { Condition = SimulatorCondition.LowBattery };
        Assert.Equal("0000 0060", _unit.Read(128, 2));
    }

    [Fact]
    public void Condition_Overload_ShowsInErrorsAndMeasurements()
    {
        _unit.Readings = new SimulatedReadings { Condition = SimulatorCondition.Overload };
        Assert.Equal("0000 0001", _unit.Read(20, 2));
        Assert.Equal((0x7080, 0x7380, 0x00E8), (_unit.Word(136), _unit.Word(138), _unit.Word(140)));
    }

    [Fact]
    public void Condition_ReplaceBattery_ShowsInTheBatteryErrors()
    {
        Assert.Equal(0, _unit.Word(22));
        _unit.Readings = new SimulatedReadings { Condition = SimulatorCondition.ReplaceBattery };
        Assert.Equal(4, _unit.Word(22));
    }

    [Fact]
    public void Condition_Testing_ShowsInTheTestStatus()
    {
        _unit.Readings = new SimulatedReadings { Condition = SimulatorCondition.Testing };
        Assert.Equal(0x42, _unit.Word(23));
    }

    [Fact]
    public void Condition_OutputOff_SwitchesTheGroupsOffAndEmptiesTheOutput()
    {
        _unit.Readings = new SimulatedReadings { Condition = SimulatorCondition.OutputOff };
        Assert.Equal("0000 0002 0000 0000 0002 0000 0000 0002 0000 0000 0000", _unit.Read(3, 11));
        Assert.Equal("0000 FFFF 0000 FFFF 0000 FFFF 0000 FFFF 0000", _unit.Read(136, 9));
    }

    [Fact]
    public void Temperature_BelowZero_IsInTwosComplement()
    {
        _unit.Readings = new SimulatedReadings { TemperatureCelsius = -56.8 };
        Assert.Equal(0x10000 - 7270, _unit.Word(135));
    }

    [Fact]
    public void Scaled_AsTheFactsHaveIt_IsRoundedAndNegated()
    {
        var map = new RegisterMap(card: false);
        map.PutScaled(0, -56.8, 32);
        Assert.Equal([0xF8E6], map.Read(0, 1)!);
    }

    private static string Text(string words) => string.Concat(words.Split(' ')
        .SelectMany(word => new[] { word.Substring(0, 2), word.Substring(2) })
        .Select(pair => (char)int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
}
