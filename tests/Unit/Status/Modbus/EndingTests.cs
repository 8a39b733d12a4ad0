using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>How a talk ends that finds no unit, has no time, or is stopped.</summary>
public static class EndingTests
{
    [Fact]
    public static void Line_Silent_IsNoAnswerThatSaysWhereModbusIsSwitchedOn()
    {
        var bench = new ModbusBench(_ => [], isTcp: false, new() { UnitId = 3 }).Run();

        Assert.Equal(StatusEndKind.NoAnswer, bench.Ending!.Kind);
        Assert.Contains("slave id 3", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Contains("switched off by default (Advanced menu > Configuration > Modbus)", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Readings);
        Assert.False(bench.Reader.HasAnswered);
    }

    [Fact]
    public static void Line_LeftoversThenSilence_IsNoAnswer()
    {
        var bench = new ModbusBench(_ => [], isTcp: false).Say(5, [1, 2, 3]).Run();

        Assert.Equal(StatusEndKind.NoAnswer, bench.Ending!.Kind);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("FD FD FD FD FD FD")]
    [InlineData("01 03 1C 30 30 2E 35")]
    [InlineData("01 83 02 C0 F2")]
    public static void Line_BytesButNoFrame_IsGarbled(string bytes)
    {
        var bench = new ModbusBench(_ => [(20, HexText.Bytes(bytes))], isTcp: false).Run();

        Assert.Equal((StatusEndKind.Garbled, 3), (bench.Ending!.Kind, bench.Sent.Count));
        Assert.False(bench.Reader.HasAnswered);
    }

    [Fact]
    public static void Line_OnlyOnceAnyByte_IsGarbled()
    {
        var asked = 0;
        var bench = new ModbusBench(_ => ++asked == 1 ? [(20, [0x42])] : [], isTcp: false).Run();

        Assert.Equal(StatusEndKind.Garbled, bench.Ending!.Kind);
    }

    [Fact]
    public static void Line_AnotherSlaveOnly_IsNoAnswerThatNamesIt()
    {
        var bench = new ModbusBench(_ => [(20, ScriptedSlave.WithCrc([7, 3, 28, .. new byte[28]]))], isTcp: false).Run();

        Assert.Equal((StatusEndKind.NoAnswer, "a slave with id 7 answered, not 1"), (bench.Ending!.Kind, bench.Ending.Message));
        Assert.False(bench.Reader.HasAnswered);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(-5, 0, false)]
    [InlineData(0.2, 3, true)]
    [InlineData(0.1, 2, false)]
    public static void Timeout_InTheMiddle_GivesWhatWasRead(double seconds, int asked, bool read)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        var bench = new ModbusBench(slave, new() { Timeout = TimeSpan.FromSeconds(seconds) }).Run();

        Assert.Equal(StatusEndKind.TimedOut, bench.Ending!.Kind);
        Assert.Equal((asked, read), (slave.Asked.Count, bench.Readings.Count == 1));
        Assert.Equal(Math.Max(0, seconds), bench.Seconds, 6);
    }

    [Fact]
    public static void Timeout_BeforeAnyAnswer_SaysSo()
    {
        var bench = new ModbusBench(_ => [], isTcp: false, new() { Timeout = TimeSpan.FromSeconds(1) }).Run();

        Assert.Equal((StatusEndKind.TimedOut, 1.0), (bench.Ending!.Kind, bench.Seconds));
        Assert.Contains("id 1", bench.Ending.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void Timeout_OfEachReading_CountsFromItsBeginning()
    {
        var bench = new ModbusBench(
            new ScriptedSlave(ModbusUnits.Smt()), new() { Timeout = TimeSpan.FromSeconds(1), Interval = TimeSpan.FromSeconds(10) }).Run(35);

        Assert.Null(bench.Ending);
        Assert.Equal(4, bench.Readings.Count);
    }

    [Fact]
    public static void Timeout_Endless_IsTakenAsSuch()
    {
        var bench = new ModbusBench(
            new ScriptedSlave(ModbusUnits.Smt()), new() { Timeout = TimeSpan.MaxValue, Interval = TimeSpan.MaxValue }).Run(100);

        Assert.Null(bench.Ending);
        Assert.Single(bench.Readings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static void Cancel_AtAnyMoment_EndsAtOnceAndSendsNothingMore(bool isTcp)
    {
        var whole = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt(), isTcp)).Run();
        foreach (var at in Enumerable.Range(0, 250).Select(i => i * whole.Seconds / 250))
        {
            var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt(), isTcp)).Run(at);
            var sent = bench.Sent.Count;
            bench.Cancel().Run(at + 30);

            Assert.Equal((StatusEndKind.Cancelled, sent), (bench.Ending!.Kind, bench.Sent.Count));
            Assert.Equal(bench.Heard.Count >= 2 ? 1 : 0, bench.Readings.Count);
            Assert.True(bench.Readings.All(r => r.Sku == "SMT1500I" && r.ChargePercent is null));
        }
    }

    [Fact]
    public static void Cancel_BeforeTheFirstFeed_SendsNothing()
    {
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt())).Cancel().Run();

        Assert.Equal((StatusEndKind.Cancelled, 0, 0), (bench.Ending!.Kind, bench.Sent.Count, bench.Events.Count));
    }

    [Fact]
    public static void Cancel_OutputNotTakenYet_IsNotSent()
    {
        var sent = new ModbusBench(_ => [], isTcp: true);
        sent.Reader.Feed(ModbusBench.Start, [], 0);
        sent.Reader.Cancel(ModbusBench.Start);

        Assert.Null(sent.Reader.TakeOutput());
    }

    [Fact]
    public static void Cancel_AfterTheEnd_ChangesNothing()
    {
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt())).Run().Cancel();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Single(bench.Readings);
    }
}
