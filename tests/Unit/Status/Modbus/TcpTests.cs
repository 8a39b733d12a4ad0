using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Modbus TCP, and cards that answer late, out of order, or half.</summary>
public static class TcpTests
{
    [Fact]
    public static void Requests_Always_HaveNewTransactionsAndKeepTheirPace()
    {
        var bench = Bench((_, reply) => [(0.1, reply)]);

        Assert.Equal(ModbusBench.Start, bench.Sent[0].At);
        Assert.Equal([1, 2, 3, 4, 5], bench.Sent.Select(s => (s.Bytes[0] << 8) | s.Bytes[1]));
        Assert.All(bench.Sent.Zip(bench.Sent.Skip(1), (a, b) => b.At - a.At), gap => Assert.Equal(TimeSpan.FromMilliseconds(200), gap));
    }

    [Fact]
    public static void Requests_Never_OverlapTheAnswerThatIsWaitedFor()
    {
        var bench = Bench((_, reply) => [(900, reply)]);

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.All(bench.Sent.Zip(bench.Heard, (s, h) => h - s.At), gap => Assert.Equal(TimeSpan.FromMilliseconds(900), gap));
    }

    [Theory]
    [InlineData(1990, 5)]
    [InlineData(2010, 6)]
    public static void Reply_WithinTwoSeconds_IsWaitedFor(double after, int requests)
    {
        var bench = Bench((n, reply) => [(n == 2 ? after : 20, reply)]);

        Assert.Equal((StatusEndKind.Complete, requests), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Reply_LateUnderItsOldTransaction_IsDiscarded()
    {
        // The late reply says that the battery is at 50 %: it was right then, and is not what was asked now.
        var slave = new ScriptedSlave(ModbusUnits.Smt(), isTcp: true);
        slave.Send = (n, reply) =>
        {
            slave.Registers[130] = n == 5 ? (ushort)0xc800 : (ushort)0x6400;
            return n == 5 ? [(2050, reply)] : [(100, reply)];
        };
        slave.Registers[130] = 0x6400;
        var bench = new ModbusBench(slave).Run();

        Assert.Equal((StatusEndKind.Complete, 6), (bench.Ending!.Kind, bench.Sent.Count));
        Assert.Equal(100, bench.Reading.ChargePercent);
    }

    [Fact]
    public static void Reply_LateToSomethingElse_IsDiscarded()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt(), isTcp: true) { Refuse = (_, count) => count is 120 or 80 ? 2 : null };
        slave.Send = (_, reply) => slave.Asked[^1].Register switch
        {
            // The model comes twice: late, when the SKU of the same length is asked for, and once more in time.
            532 when slave.Asked.Count(a => a.Register == 532) == 1 => [(2300, reply)],
            548 => [(150, reply)],
            _ => [(20, reply)],
        };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(("Smart-UPS 1500", "SMT1500I"), (bench.Reading.Model, bench.Reading.Sku));
    }

    [Fact]
    public static void Replies_AlwaysTooLate_AreBrokenOffInThoseWords()
    {
        var bench = Bench((_, reply) => [(2500, reply)]);

        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending!.Kind);
        Assert.Contains("too late", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Readings);
        Assert.True(bench.Reader.HasAnswered);
    }

    [Theory]
    [InlineData(0, 0x7f)]
    [InlineData(1, 0x7f)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(5, 4)]
    [InlineData(6, 9)]
    public static void Reply_HeaderWrong_IsAskedForAgain(int place, int value)
    {
        var bench = Bench((n, reply) =>
        {
            reply[place] = n == 2 ? (byte)value : reply[place];
            return [(20, reply)];
        });

        Assert.Equal((StatusEndKind.Complete, 6), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(100)]
    public static void Reply_Truncated_IsAskedForAgainAndTheNextOneIsWhole(int length)
    {
        var bench = Bench((n, reply) => [(20, n == 2 ? reply[..length] : reply)]);

        Assert.Equal((StatusEndKind.Complete, 6, "SMT1500I"), (bench.Ending!.Kind, bench.Sent.Count, bench.Reading.Sku));
    }

    [Fact]
    public static void Reply_TruncatedAndLate_DoesNotSwallowTheNextOne()
    {
        var bench = Bench((n, reply) => [(n == 2 ? 2020 : 40, n == 2 ? reply[..100] : reply)]);

        Assert.Equal((StatusEndKind.Complete, 6, "SMT1500I"), (bench.Ending!.Kind, bench.Sent.Count, bench.Reading.Sku));
    }

    [Fact]
    public static void Reply_InSegments_IsOneReply()
    {
        var bench = Bench((_, reply) => [(100, reply[..5]), (150, reply[5..8]), (1900, reply[8..10]), (1990, reply[10..])]);

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Card_Silent_IsNoAnswerAfterThreeTriesOfTwoSeconds()
    {
        var bench = new ModbusBench(_ => [], isTcp: true, new() { UnitId = 5 }).Run();

        Assert.Equal((StatusEndKind.NoAnswer, 3, 6.0), (bench.Ending!.Kind, bench.Sent.Count, bench.Seconds));
        Assert.Contains("unit id 5", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Contains("Configuration > Modbus", bench.Ending.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void Card_ThatAnswersForAnotherUnit_IsNamed()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt(), isTcp: true);
        slave.Send = (_, reply) => [(20, [.. reply[..6], 0x11, .. reply[7..]])];
        var bench = new ModbusBench(slave).Run();

        Assert.Equal((StatusEndKind.NoAnswer, "a slave with id 17 answered, not 1"), (bench.Ending!.Kind, bench.Ending.Message));
        Assert.False(bench.Reader.HasAnswered);
    }

    [Fact]
    public static void Gateway_WithoutItsDevice_IsRefused()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt(), isTcp: true) { Refuse = (_, _) => 11 };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Refused, bench.Ending!.Kind);
        Assert.Equal(4, bench.Sent.Count);
    }

    private static ModbusBench Bench(Func<int, byte[], IEnumerable<(double After, byte[] Bytes)>> send) =>
        new ModbusBench(new ScriptedSlave(ModbusUnits.Smt(), isTcp: true) { Send = send }).Run();
}
