using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Silences before requests, patience behind them.</summary>
public static class RtuTimingTests
{
    [Fact]
    public static void FirstRequest_QuietLine_ComesAfter35Milliseconds()
    {
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt())).Run(0.034);
        Assert.Empty(bench.Sent);
        bench.Run(0.036);
        Assert.Equal(TimeSpan.FromMilliseconds(35), bench.Sent[0].At - ModbusBench.Start);
    }

    [Fact]
    public static void FirstRequest_LeftoversOnTheLine_WaitsForTheirEndAndDropsThem()
    {
        // A whole reply to what is going to be asked, left by an earlier session: not an answer to this one.
        var stale = ScriptedSlave.WithCrc([1, 3, 28, .. new byte[28]]);
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt())).Say(0, stale).Say(30, stale[..5]).Say(60, stale).Run();

        Assert.Equal(TimeSpan.FromMilliseconds(95), bench.Sent[0].At - ModbusBench.Start);
        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
        Assert.Empty(bench.Notes);
    }

    [Fact]
    public static void Request_AfterAnyFrame_KeepsItsSilence()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Send = (n, reply) => [(20, reply[..6]), (24, reply[6..]), (30, n % 2 == 0 ? [0] : [])] };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(5, bench.Sent.Count);
        Assert.All(bench.Sent, s => Assert.DoesNotContain(
            bench.Heard.Concat(bench.Sent.Where(o => o.At < s.At).Select(o => o.At)), at => at <= s.At && s.At - at < TimeSpan.FromMilliseconds(35)));
    }

    [Fact]
    public static void Request_NoAnswer_ThreeTriesOf500Milliseconds()
    {
        var bench = new ModbusBench(_ => [], isTcp: false).Run();

        Assert.Equal([35.0, 535, 1035], bench.Sent.Select(s => (s.At - ModbusBench.Start).TotalMilliseconds));
        Assert.Equal(1.535, bench.Seconds, 6);
        Assert.All(bench.Sent, s => Assert.Equal(HexText.Bytes("01 03 08 00 00 0E C6 6E"), s.Bytes));
    }

    [Theory]
    [InlineData(499, 5)]
    [InlineData(501, 6)]
    public static void Reply_BeginsBeforeTheTimeout_IsWaitedFor(double after, int requests)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        slave.Send = (n, reply) => n == 1 ? [(after, reply[..10]), (after + 99, reply[10..])] : [(20, reply)];
        var bench = new ModbusBench(slave).Run();

        Assert.Equal((StatusEndKind.Complete, requests), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Reply_WithALongGap_IsNotWaitedFor()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        slave.Send = (n, reply) => n == 1 ? [(450, reply[..10])] : [(20, reply)];
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(TimeSpan.FromMilliseconds(35 + 550), bench.Sent[1].At - ModbusBench.Start);
    }

    [Fact]
    public static void Reply_ThatTricklesOn_IsNotWaitedForBeyondThreeSeconds()
    {
        var bench = new ModbusBench(_ => Enumerable.Range(0, 100).Select(i => (i * 50.0, new byte[] { 9 })), isTcp: false).Run();

        Assert.Equal(StatusEndKind.Garbled, bench.Ending!.Kind);
        Assert.InRange((bench.Sent.Count > 1 ? bench.Sent[1].At : bench.Now) - bench.Sent[0].At, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public static void Request_RepeatedIntoSilence_IsFollowedByALongerSilence()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Send = (n, reply) => n == 1 ? [] : [(20, reply)] };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(TimeSpan.FromMilliseconds(1020), bench.Sent[2].At - bench.Sent[1].At);
        Assert.Equal(TimeSpan.FromMilliseconds(55), bench.Sent[3].At - bench.Sent[2].At);
    }

    [Fact]
    public static void Request_RepeatedForASpoiltReply_IsNot()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Send = (n, reply) => [(20, n == 1 ? [.. reply[..^1], (byte)(reply[^1] ^ 1)] : reply)] };
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(TimeSpan.FromMilliseconds(55), bench.Sent[2].At - bench.Sent[1].At);
    }

    [Fact]
    public static void Line_NeverSilent_IsGarbledAndNothingIsSent()
    {
        var bench = new ModbusBench(_ => [], isTcp: false);
        for (var at = 0; at < 20_000; at += 30)
        {
            bench.Say(at, [0x55]);
        }

        bench.Run();

        Assert.Empty(bench.Sent);
        Assert.Equal((StatusEndKind.Garbled, 5.0), (bench.Ending!.Kind, Math.Round(bench.Seconds, 1)));
    }

    [Fact]
    public static void Line_NeverSilentAnyMore_GivesWhatWasRead()
    {
        var bench = new ModbusBench(new ScriptedSlave(ModbusUnits.Smt()));
        for (var at = 230; at < 20_000; at += 30)
        {
            bench.Say(at, [0x55]);
        }

        bench.Run();

        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending!.Kind);
        Assert.Contains("never silent", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal(("SMT1500I", null), (bench.Reading.Sku, bench.Reading.ChargePercent));
    }
}
