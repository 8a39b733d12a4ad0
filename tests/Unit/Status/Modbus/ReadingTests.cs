using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Readings of units that behave.</summary>
public static class ReadingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static void Reading_UnitThatAnswers_IsComplete(bool isTcp)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt(), isTcp);
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Equal(("SMT1500I", 18, 4560.0), (bench.Reading.Sku, bench.Reading.HardwareId, bench.Reading.Runtime!.Value.TotalSeconds));
        Assert.Null(bench.Reading.Raw);
        Assert.Equal([(2048, 14), (516, 120), (512, 1), (0, 27), (128, 44)], slave.Asked);
        Assert.Empty(bench.Notes);
        Assert.True(bench.Reader.HasAnswered);
        Assert.Equal((UpsProtocol.Modbus, 9600), (bench.Reader.Protocol, bench.Reader.BaudRate));
    }

    [Fact]
    public static void Reading_OfACard_TakesItsZerosForWhatTheyAre()
    {
        var unit = ModbusUnits.Card();
        unit[144] = 0;

        Assert.Null(new ModbusBench(new ScriptedSlave(unit, isTcp: true)).Run().Reading.Frequency);
        Assert.Equal(0, new ModbusBench(new ScriptedSlave(unit)).Run().Reading.Frequency);
    }

    [Fact]
    public static void Reading_Elapsed_IsFromItsBeginningToItsEnd()
    {
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt())).Run();

        Assert.Equal(bench.Now - ModbusBench.Start, bench.Reading.Elapsed);
        Assert.Equal(5 * 0.055, bench.Seconds, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(247)]
    public static void Reading_UnitId_IsTheOneAsked(int id)
    {
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt()) { Id = (byte)id }, new() { UnitId = (byte)id }).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
    }

    [Fact]
    public static void Raw_Asked_GivesEachItemOnceAsItCame()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        var raw = new ModbusBench(slave, new() { Raw = true }).Run().Reading.Raw!.ToDictionary(r => r.Name, r => r.Value);

        Assert.Contains((1024, 24), slave.Asked);
        Assert.Equal(("00002002", "0008", "000011D0", "C800", "0001E240"), (raw["0"], raw["2"], raw["128"], raw["130"], raw["145"]));
        Assert.Equal(("0012", "41504352424331333320202020202020"), (raw["512"], raw["572"]));
        Assert.Equal(("00FD", "00000008", "12345678"), (raw["1026"], raw["1031"], raw["2054"]));
        Assert.DoesNotContain("1", raw.Keys);
        Assert.DoesNotContain("129", raw.Keys);
        Assert.Equal("FFFF", raw["525"]);

        // Whatever was read is there: each register once.
        Assert.Equal(14 + 120 + 1 + 24 + 27 + 44, raw.Values.Sum(v => v.Length / 4));
    }

    [Fact]
    public static void Raw_SettingsRefused_AreLeftOut()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, _) => register == 1024 ? 2 : null };
        var bench = new ModbusBench(slave, new() { Raw = true }).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.DoesNotContain("1024", bench.Reading.Raw!.Select(r => r.Name));
        Assert.DoesNotContain(slave.Asked, a => a.Register > 1024 && a.Register < 2048);
    }

    [Fact]
    public static void Model_WithAnotherMap_GivesItsIdentityAndNoValues()
    {
        var unit = ModbusUnits.Smt();
        ModbusUnits.Text(unit, 548, 16, "SRC1000I");
        var slave = new ScriptedSlave(unit);
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Incomplete, bench.Ending!.Kind);
        Assert.Contains("SRC1000I", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal(("SRC1000I", "09.6", null), (bench.Reading.Sku, bench.Reading.FirmwareVersion, bench.Reading.ChargePercent));
        Assert.DoesNotContain((0, 27), slave.Asked);
    }

    [Fact]
    public static void Interval_Given_ReadsOnlyWhatChanges()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        var bench = new ModbusBench(slave, new() { Interval = TimeSpan.FromSeconds(5) }).Run(1);
        slave.Registers[130] = 0x6400;
        slave.Registers[590] = 0;
        bench.Run(11);

        Assert.Null(bench.Ending);
        Assert.Equal([100.0, 50.0, 50.0], bench.Readings.Select(r => r.ChargePercent!.Value));
        Assert.All(bench.Readings, r => Assert.Equal(("SMT1500I", 2), (r.Sku, r.Outlets!.Length)));
        Assert.Equal([(0, 27), (128, 44), (0, 27), (128, 44)], slave.Asked.Skip(5));
        Assert.All([5.0, 10.0], at => Assert.Contains(bench.Sent, s => Math.Abs((s.At - ModbusBench.Start).TotalSeconds - at) < 0.05));
        Assert.All(bench.Readings.Skip(1), r => Assert.InRange(r.Elapsed.TotalSeconds, 0.05, 0.2));
        bench.Cancel();
        Assert.Equal((StatusEndKind.Cancelled, 3), (bench.Ending!.Kind, bench.Readings.Count));
    }

    [Fact]
    public static void Interval_ShorterThanAReading_ReadsOneAfterAnother()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Send = (_, reply) => [(300, reply)] };
        var bench = new ModbusBench(slave, new() { Interval = TimeSpan.Zero }).Run(10);

        Assert.InRange(bench.Readings.Count, 12, 14);
    }

    [Fact]
    public static void Interval_UnitThatFallsSilent_EndsWithWhatTheLastReadingHas()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        var bench = new ModbusBench(slave, new() { Interval = TimeSpan.FromSeconds(5) }).Run(7);
        slave.Send = (_, reply) => slave.Asked[^1].Register == 0 ? [(20, reply)] : [];
        bench.Run();

        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending!.Kind);
        Assert.Equal(3, bench.Readings.Count);
        Assert.Equal((UpsState.OnLine | UpsState.HighEfficiency, null), (bench.Readings[2].State, bench.Readings[2].ChargePercent));
    }

    [Fact]
    public static void Interval_UnitGoneBetweenReadings_ReportsNothingStale()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        var bench = new ModbusBench(slave, new() { Interval = TimeSpan.FromSeconds(5) }).Run(3);
        slave.Send = (_, _) => [];
        bench.Run();

        Assert.Equal((StatusEndKind.BrokenOff, 1), (bench.Ending!.Kind, bench.Readings.Count));
    }
}
