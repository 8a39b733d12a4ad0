using System;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Units that refuse a block, and what is asked instead.</summary>
public static class FallbackTests
{
    private static readonly int[] InventoryItems = [516, 532, 548, 564, 572, 580, 588, 589, 590, 591, 592, 593, 595, 596, 604, 612, 620, 628];

    [Fact]
    public static void Plan_NoRequest_CutsAnItem()
    {
        foreach (var block in ReadPlan.First(raw: true).SelectMany(All))
        {
            Assert.False(ScriptedSlave.CutsAnItem(block.Register, block.Count), $"{block} cuts an item.");
            Assert.InRange(block.Count, 1, ReadRequest.MostRegisters);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(0, 4)]
    [InlineData(128, 1)]
    [InlineData(145, 1)]
    [InlineData(128, 18)]
    [InlineData(518, 4)]
    [InlineData(532, 8)]
    public static void Table_RequestsThatUnitsRefuse_CutAnItem(int register, int count) => Assert.True(ScriptedSlave.CutsAnItem(register, count));

    [Theory]
    [InlineData(0, 27)]
    [InlineData(128, 44)]
    [InlineData(516, 80)]
    [InlineData(516, 120)]
    [InlineData(1024, 24)]
    [InlineData(1026, 22)]
    [InlineData(2048, 14)]
    [InlineData(0, 2)]
    [InlineData(145, 2)]
    [InlineData(532, 16)]
    [InlineData(511, 1)]
    public static void Table_RequestsThatUnitsAccept_CutNone(int register, int count) => Assert.False(ScriptedSlave.CutsAnItem(register, count));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public static void Inventory_RefusedAsAWhole_IsAskedInTwo(int code)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (_, count) => count == 120 ? (byte)code : null };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal((StatusEndKind.Complete, 0), (bench.Ending!.Kind, slave.Cuts));
        Assert.Equal([(2048, 14), (516, 120), (516, 80), (596, 40), (512, 1), (0, 27), (128, 44)], slave.Asked);
        Assert.Equal(("SMT1500I", "Rack 7"), (bench.Reading.Sku, bench.Reading.Name));
        Assert.Contains($"({code})", bench.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public static void Inventory_OneHalfRefused_IsAskedItemByItem(int refused)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (_, count) => count == 120 || count == refused ? 2 : null };
        var bench = new ModbusBench(slave).Run();
        var items = InventoryItems.Where(i => refused == 40 == (i >= 596));

        Assert.Equal((StatusEndKind.Complete, 0), (bench.Ending!.Kind, slave.Cuts));
        Assert.Equal(items, slave.Asked.Where(a => a.Register >= 516 && a.Register < 644 && a.Count < 40).Select(a => a.Register));
        Assert.Equal(("SMT1500I", "Rack 7", 232.5), (bench.Reading.Sku, bench.Reading.Name, bench.Reading.LoadWatt));
    }

    [Fact]
    public static void Everything_OnlySingleItemsAnswered_IsComplete()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (_, count) => count > 16 ? 2 : null };
        var bench = new ModbusBench(slave).Run();
        var whole = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt())).Run().Reading;

        Assert.Equal((StatusEndKind.Complete, 0), (bench.Ending!.Kind, slave.Cuts));
        foreach (var property in typeof(UpsStatus).GetProperties().Where(p => p.Name is not (nameof(UpsStatus.Elapsed) or nameof(UpsStatus.Outlets))))
        {
            Assert.Equal(property.GetValue(whole), property.GetValue(bench.Reading));
        }

        Assert.Equal([0, 1], bench.Reading.Outlets!.Select(g => g.Number));
    }

    [Fact]
    public static void Interval_UnitThatAnswersItemsOnly_IsAskedForThoseAtOnceNextTime()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, count) => count > 16 || register == 25 ? 2 : null };
        var bench = new ModbusBench(slave, new() { Interval = TimeSpan.FromSeconds(30) }).Run(10);
        slave.Asked.Clear();
        bench.Run(40);

        Assert.Equal(2, bench.Readings.Count);
        Assert.DoesNotContain(slave.Asked, a => a.Count > 2 || a.Register >= 512 || a.Register == 25);
        Assert.Contains((0, 2), slave.Asked);
        Assert.Equal(100, bench.Readings[1].ChargePercent);
    }

    [Fact]
    public static void Item_RefusedByItself_IsOneThatTheUnitLacks()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, count) => count is 120 or 40 || register is 612 or 620 or 628 ? 2 : null };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Equal(["Main", null], bench.Reading.Outlets!.Select(g => g.Name));
        Assert.Contains("register", bench.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(11)]
    public static void Inventory_RefusedForAnotherReason_IsNotAskedInParts(int code)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, _) => register == 516 ? (byte)code : null };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Incomplete, bench.Ending!.Kind);
        Assert.Contains($"({code})", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Single(slave.Asked, a => a.Register is >= 516 and < 645);
        Assert.Equal((null, 100.0), (bench.Reading.Sku, bench.Reading.ChargePercent));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public static void Optional_Refused_IsLeftOut(int code)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, _) => register is 2048 or 512 ? (byte)code : null };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Equal((null, "SMT1500I"), (bench.Reading.HardwareId, bench.Reading.Sku));
        Assert.Equal([(2048, 14), (516, 120), (512, 1), (0, 27), (128, 44)], slave.Asked);
        Assert.Contains("2048", bench.Notes, StringComparison.Ordinal);
        Assert.Contains("512", bench.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public static void Measurements_Refused_AreIncomplete()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, _) => register is >= 128 and < 176 ? 2 : null };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Incomplete, bench.Ending!.Kind);
        Assert.Contains("128", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal((true, null), (bench.Reading.OutputOn, bench.Reading.Runtime));
    }

    [Theory]
    [InlineData(1, "illegal function")]
    [InlineData(2, "illegal data address")]
    [InlineData(3, "illegal data value")]
    [InlineData(4, "device failure")]
    [InlineData(6, "device busy")]
    [InlineData(11, "behind the gateway")]
    [InlineData(99, "unknown exception (99)")]
    public static void Everything_Refused_IsRefusedInWords(int code, string words)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (_, _) => (byte)code };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Refused, bench.Ending!.Kind);
        Assert.Contains(words, bench.Ending.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Readings);
        Assert.True(bench.Reader.HasAnswered);
        Assert.Equal(0, slave.Cuts);
    }

    [Fact]
    public static void Status_Refused_GivesWhatWasReadBefore()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, _) => register < 128 ? 4 : null };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Refused, bench.Ending!.Kind);
        Assert.Equal(("SMT1500I", null), (bench.Reading.Sku, bench.Reading.State));
    }

    private static System.Collections.Generic.IEnumerable<RegisterBlock> All(RegisterBlock block) => block.Parts().SelectMany(All).Prepend(block);
}
