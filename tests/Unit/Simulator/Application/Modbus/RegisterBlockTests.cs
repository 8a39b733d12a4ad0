using System;
using System.Linq;
using ApcUps.Simulator.Application;
using ApcUps.Simulator.Application.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

/// <summary>What may be read in one request, and the blocks that facts give word by word.</summary>
public sealed class RegisterBlockTests
{
    private const string Verification = "3030 2E35 3132 3334 3536 3738 1234 5678 FFFF FFFB 1234 FFFB 2020 DFE0";

    private readonly ModbusBench _unit = new();
    private readonly ModbusBench _card = new(ModbusDeviceFraming.Tcp);

    [Theory]
    [InlineData(0, 27)]
    [InlineData(128, 44)]
    [InlineData(128, 25)]
    [InlineData(516, 80)]
    [InlineData(516, 120)]
    [InlineData(516, 125)]
    [InlineData(596, 40)]
    [InlineData(1024, 24)]
    [InlineData(1024, 25)]
    [InlineData(1024, 50)]
    [InlineData(1026, 7)]
    [InlineData(1026, 22)]
    [InlineData(1536, 8)]
    [InlineData(2048, 14)]
    [InlineData(0, 2)]
    [InlineData(128, 2)]
    [InlineData(145, 2)]
    [InlineData(532, 16)]
    [InlineData(2, 1)]
    public void Read_WholeItems_IsAnswered(int start, int count)
    {
        Assert.Equal(count, _unit.Read(start, count).Split(' ').Length);
        Assert.Equal(count, _card.Read(start, count).Split(' ').Length);
        Assert.Equal(_unit.Read(start, count), _unit.Read(start, count, 4));
        Assert.Equal(_card.Read(start, count), _card.Read(start, count, 4));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 1)]
    [InlineData(7, 1)]
    [InlineData(9, 1)]
    [InlineData(12, 1)]
    [InlineData(20, 1)]
    [InlineData(0, 4)]
    [InlineData(128, 1)]
    [InlineData(145, 1)]
    [InlineData(128, 18)]
    [InlineData(518, 4)]
    [InlineData(532, 8)]
    [InlineData(580, 4)]
    [InlineData(628, 4)]
    [InlineData(1024, 8)]
    [InlineData(1047, 2)]
    [InlineData(157, 1)]
    [InlineData(162, 1)]
    [InlineData(165, 1)]
    [InlineData(170, 1)]
    [InlineData(604, 4)]
    [InlineData(644, 1)]
    [InlineData(1031, 1)]
    [InlineData(1054, 1)]
    [InlineData(1538, 1)]
    [InlineData(2048, 1)]
    [InlineData(2050, 2)]
    [InlineData(2055, 1)]
    [InlineData(516, 115)]
    public void Read_PartOfAnItem_IsRefused(int start, int count)
    {
        Assert.Equal("exception 2", _unit.Read(start, count));
        Assert.Equal("exception 2", _unit.Read(start, count, 4));
        Assert.Equal("exception 2", _card.Read(start, count));
    }

    [Theory]
    [InlineData("03 00 02 00 01", "03 02 00 08")]
    [InlineData("04 00 02 00 01", "04 02 00 08")]
    [InlineData("03 00 01 00 01", "83 02")]
    [InlineData("04 00 01 00 01", "84 02")]
    public void Read_ByEitherFunction_IsAnsweredByThatOne(string request, string answer)
    {
        Assert.Equal(answer, _unit.Ask(request));
        Assert.Equal(answer, _card.Ask(request));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(126)]
    [InlineData(65535)]
    public void Read_NoRegistersOrTooMany_IsAnIllegalValue(int count)
    {
        Assert.Equal("exception 3", _unit.Read(516, count));
        Assert.Equal("exception 3", _card.Read(516, count));
        Assert.Equal("84 03", _unit.Ask($"04 02 04 {count >> 8:X2} {count & 0xff:X2}"));
    }

    [Theory]
    [InlineData(511, 1, "FFFF")]
    [InlineData(513, 3, "FFFF FFFF FFFF")]
    [InlineData(134, 1, "FFFF")]
    [InlineData(171, 1, "FFFF")]
    [InlineData(27, 2, "FFFF FFFF")]
    [InlineData(65535, 1, "FFFF")]
    [InlineData(5, 1, "0000")]
    [InlineData(14, 4, "0000 0000 0000 0000")]
    public void Read_Undefined_IsFilledByTheUnitAndRefusedByACard(int start, int count, string words)
    {
        Assert.Equal(words, _unit.Read(start, count));
        Assert.Equal("exception 2", _card.Read(start, count));
    }

    [Theory]
    [InlineData(511, 2, "FFFF 0011", "exception 2")]
    [InlineData(512, 4, "0011 FFFF FFFF FFFF", "0011 0000 0000 0000")]
    [InlineData(133, 3, "2B73 FFFF 0DC0", "2B73 0000 0DC0")]
    [InlineData(2, 4, "0008 0000 0001 0000", "0008 0000 0001 0000")]
    [InlineData(2061, 3, "DFE0 FFFF FFFF", "DFE0 0000 0000")]
    public void Read_AcrossAGap_FillsIt(int start, int count, string unit, string card)
    {
        Assert.Equal(unit, _unit.Read(start, count));
        Assert.Equal(card, _card.Read(start, count));
    }

    [Fact]
    public void Read_BeyondTheLastRegister_IsRefused()
    {
        Assert.Equal("exception 2", _unit.Read(65535, 2));
        Assert.Equal("exception 2", _unit.Read(65500, 37));
        Assert.Equal(36, _unit.Read(65500, 36).Split(' ').Length);
        Assert.Equal("exception 2", _card.Read(65535, 2));
    }

    [Fact]
    public void Verification_OnTheWire_IsAsStated()
    {
        Assert.Equal(Verification, _unit.Read(2048, 14));
        Assert.Equal(Verification, _card.Read(2048, 14));
    }

    [Fact]
    public void Status_AtRest_IsTheVectorButForGroup1AndTheTest()
    {
        var vector = ("0000 2002 0008 0000 0001 0000 0000 0001 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 "
            + "0104 0000 0001 0000").Split(' ');
        (vector[10], vector[23]) = ("0001", "0044");
        Assert.Equal(string.Join(" ", vector), _unit.Read(0, 27));
        Assert.Equal(string.Join(" ", vector), _card.Read(0, 27));
    }

    [Fact]
    public void Dynamic_AtRest_IsTheVector()
    {
        _unit.Readings = new SimulatedReadings { BatteryReplaceDate = new DateTime(2027, 6, 15, 0, 0, 0, DateTimeKind.Unspecified) };
        Assert.Equal(
            "0000 11D0 C800 0368 FFFF 272B FFFF 0DC0 1740 FFFF 1980 FFFF 0024 FFFF 3990 FFFF 1900 0001 E240 0000 FFFF FFFF 8001 39E0",
            _unit.Read(128, 24));
        Assert.Equal("3040", _unit.Read(154, 1));
        Assert.Equal(string.Join(" ", Enumerable.Repeat("FFFF", 18)), _unit.Read(152, 2) + " " + _unit.Read(155, 16));
    }

    [Fact]
    public void Dynamic_OfACard_HoldsNothingButZeroWhereTheModelHasNothing()
    {
        Assert.Equal(
            "0000 11D0 C800 0368 0000 2B73 0000 0DC0 1740 0000 1980 0000 0024 0000 3990 0000 1900 0001 E240 0000 0000 0000 8001 39E0 0000 0000 3040 "
            + "FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF 0000 0000 0000 0000 0000",
            _card.Read(128, 44));
    }

    [Fact]
    public void Settings_TransferAndDelays_AreTheVector() => Assert.Equal("00FD 00D0 0001 005A 0000 0000 0008", _unit.Read(1026, 7));
}
