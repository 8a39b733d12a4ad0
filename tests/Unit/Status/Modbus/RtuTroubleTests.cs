using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>Serial lines on which replies are late, spoilt, cut, or somebody else's.</summary>
public static class RtuTroubleTests
{
    private static readonly byte[] Noise = HexText.Bytes("FF 00 03 83 01 03 02 00");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public static void Reply_SpoiltCrcAtFirst_IsAskedForAgain(int spoilt)
    {
        var bench = Bench((n, reply) => [(20, n <= spoilt ? Spoil(reply) : reply)]);

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Equal(5 + spoilt, bench.Sent.Count);
        Assert.Equal("SMT1500I", bench.Reading.Sku);
        Assert.Contains("asked again", bench.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 0, 7)]
    [InlineData(20, 200, 40)]
    [InlineData(490, 90, 200)]
    public static void Reply_InPiecesAndSlowly_IsOneReply(double after, double gap, int size)
    {
        var bench = Bench((_, reply) => Pieces(reply, size).Select((piece, i) => (after + (i * Math.Min(gap, 95)), piece)));

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
        Assert.Empty(bench.Notes);
    }

    [Fact]
    public static void Reply_ByteByByteAt2400Baud_IsOneReply()
    {
        var bench = Bench((_, reply) => reply.Select((b, i) => (100 + (i * 4.17), new[] { b })));

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Reply_BetweenOtherBytes_IsFound()
    {
        var bench = Bench((_, reply) => [(20, [.. Noise, .. reply, .. Noise])]);

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Reply_BehindTheEchoOfTheRequest_IsFound()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        var bench = new ModbusBench(frame => slave.Hear(frame).Prepend((2, frame)), isTcp: false).Run();

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
        Assert.Equal(18, bench.Reading.HardwareId);
    }

    [Fact]
    public static void Reply_BehindALotOfNoise_IsFound()
    {
        var bench = Bench((_, reply) => [(20, [.. Enumerable.Repeat<byte>(3, 3000), .. reply])]);

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Reply_Half_IsAskedForAgain()
    {
        var bench = Bench((n, reply) => [(20, n == 2 ? reply[..(reply.Length / 2)] : reply)]);

        Assert.Equal((StatusEndKind.Complete, 6), (bench.Ending!.Kind, bench.Sent.Count));
    }

    [Fact]
    public static void Reply_OfAnotherLength_IsNotTaken()
    {
        var bench = Bench((n, reply) => [(20, n == 2 ? ScriptedSlave.WithCrc([1, 3, 4, 0, 0, 0, 0]) : reply)]);

        Assert.Equal((StatusEndKind.Complete, 6, "SMT1500I"), (bench.Ending!.Kind, bench.Sent.Count, bench.Reading.Sku));
    }

    [Fact]
    public static void Reply_OfAnotherUnit_IsNotTaken()
    {
        var bench = Bench((n, reply) => n == 4 ? [(20, ScriptedSlave.WithCrc([7, 3, 54, .. new byte[54]])), (60, reply)] : [(20, reply)]);

        Assert.Equal((StatusEndKind.Complete, 5), (bench.Ending!.Kind, bench.Sent.Count));
        Assert.True(bench.Reading.OutputOn);
    }

    [Fact]
    public static void Reply_ThatComesTwice_IsNotTakenForTheNextOne()
    {
        // Item by item many replies have the same length: here the model's would be taken for the SKU, the serial number's for a battery's.
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (_, count) => count > 27 && count != 44 ? 2 : null };
        slave.Send = (_, reply) => slave.Asked[^1].Register is 532 or 564 ? [(700, reply)] : [(20, reply)];
        var bench = new ModbusBench(slave).Run();

        Assert.Equal(StatusEndKind.Complete, bench.Ending!.Kind);
        Assert.Equal(("Smart-UPS 1500", "SMT1500I", "AS1234567890"), (bench.Reading.Model, bench.Reading.Sku, bench.Reading.SerialNumber));
        Assert.Equal(2, slave.Asked.Count(a => a.Register == 532));
    }

    [Fact]
    public static void Unit_ThatFallsSilent_GivesWhatWasRead()
    {
        var bench = Bench((n, reply) => n <= 4 ? [(20, reply)] : []);

        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending!.Kind);
        Assert.Contains("fell silent", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal(("SMT1500I", true, null), (bench.Reading.Sku, bench.Reading.OutputOn, bench.Reading.ChargePercent));
        Assert.Equal(4 + 3, bench.Sent.Count);
    }

    [Fact]
    public static void Unit_ThatSpeaksNonsenseAtLast_GivesWhatWasRead()
    {
        var bench = Bench((n, reply) => [(20, n <= 4 ? reply : Spoil(reply))]);

        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending!.Kind);
        Assert.Contains("no sound reply", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal("SMT1500I", bench.Reading.Sku);
    }

    [Fact]
    public static void Unit_ThatIsSilentAboutItsHardwareId_IsReadWithoutIt()
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt());
        slave.Send = (_, reply) => slave.Asked[^1].Register == 512 ? [] : [(20, reply)];
        var bench = new ModbusBench(slave).Run();

        Assert.Equal((StatusEndKind.Complete, null, 100.0), (bench.Ending!.Kind, bench.Reading.HardwareId, bench.Reading.ChargePercent));
        Assert.Contains("512", bench.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public static void Exception_Any_IsNotAskedForAgain(int code)
    {
        var slave = new ScriptedSlave(ModbusUnits.Smt()) { Refuse = (register, _) => register == 512 ? (byte)code : null };
        new ModbusBench(slave).Run();

        Assert.Single(slave.Asked, a => a.Register == 512);
    }

    private static ModbusBench Bench(Func<int, byte[], IEnumerable<(double After, byte[] Bytes)>> send) =>
        new ModbusBench(new ScriptedSlave(ModbusUnits.Smt()) { Send = send }).Run();

    private static byte[] Spoil(byte[] reply) => [.. reply[..^3], (byte)(reply[^3] ^ 4), .. reply[^2..]];

    private static IEnumerable<byte[]> Pieces(byte[] bytes, int size) =>
        Enumerable.Range(0, (bytes.Length + size - 1) / size).Select(i => bytes.Skip(i * size).Take(size).ToArray());
}
