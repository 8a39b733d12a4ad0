using System;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Whether the device has the register map of a Smart-UPS at all.</summary>
public static class VerificationTests
{
    [Fact]
    public static void Block_OfTheFacts_Matches() => Assert.True(VerificationBlock.Matches(HexText.Bytes(ModbusUnits.Verification)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public static void Block_AnotherMapId_Matches(int register)
    {
        var bytes = HexText.Bytes(ModbusUnits.Verification);
        bytes[2 * register]++;

        Assert.True(VerificationBlock.Matches(bytes));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public static void Device_OneValueWrong_GivesNoValues(int place)
    {
        var unit = ModbusUnits.Smt();
        unit[2048 + place]--;

        ExpectAnotherDevice(unit);
    }

    [Fact]
    public static void Device_BytesSwapped_GivesNoValues()
    {
        var unit = ModbusUnits.Smt();
        for (var register = 2048; register < 2062; register++)
        {
            unit[register] = (ushort)((unit[register] << 8) | (unit[register] >> 8));
        }

        ExpectAnotherDevice(unit);
    }

    [Fact]
    public static void Device_WordsSwapped_GivesNoValues()
    {
        var unit = ModbusUnits.Smt();
        (unit[2054], unit[2055]) = (unit[2055], unit[2054]);

        ExpectAnotherDevice(unit);
    }

    [Theory]
    [InlineData(0xffff)]
    [InlineData(0)]
    public static void Unit_WithoutTheBlock_IsReadWithANote(int filler)
    {
        var unit = ModbusUnits.Smt();
        for (var register = 2048; register < 2062; register++)
        {
            unit[register] = (ushort)filler;
        }

        var bench = new ModbusBench(new ScriptedSlave(unit)).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Contains("2048", bench.Notes, StringComparison.Ordinal);
        Assert.Equal("SMT1500I", bench.Reading.Sku);
    }

    [Fact]
    public static void Device_ThatProvesNothingAndSaysNothingOfItself_IsIncomplete()
    {
        var slave = new ScriptedSlave([]);
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Incomplete, bench.Ending!.Kind);
        Assert.Contains("nothing proves", bench.Ending.Message, StringComparison.Ordinal);
        ModbusUnits.Put(slave.Registers, 2048, ModbusUnits.Verification);
        var proven = new ModbusBench(slave).Run();
        Assert.Equal(StatusEndKind.Incomplete, proven.Ending!.Kind);
        Assert.DoesNotContain("nothing proves", proven.Ending.Message, StringComparison.Ordinal);
    }

    private static void ExpectAnotherDevice(System.Collections.Generic.Dictionary<int, ushort> unit)
    {
        var slave = new ScriptedSlave(unit);
        var bench = new ModbusBench(slave, new() { Raw = true }).Run();

        Assert.Equal(StatusEndKind.Garbled, bench.Ending!.Kind);
        Assert.Contains("another device", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Readings);
        Assert.Equal([(2048, 14)], slave.Asked);
    }
}
