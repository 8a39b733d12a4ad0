using System;
using System.Linq;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

/// <summary>What may reach a line: reads of this unit's holding registers, whole and sound, and nothing else.</summary>
public static class MaySendTests
{
    private static readonly byte[] Tcp = HexText.Bytes("00 65 00 00 00 06 01 03 00 00 00 1B");

    [Theory]
    [InlineData("01 03 00 00 00 1B", true)]
    [InlineData("01 03 00 00 00 01", true)]
    [InlineData("01 03 00 00 00 7D", true)]
    [InlineData("01 03 FF FF 00 01", true)]
    [InlineData("01 03 00 00 00 00", false)]
    [InlineData("01 03 00 00 00 7E", false)]
    [InlineData("01 03 00 00 01 01", false)]
    [InlineData("01 03 FF FF 00 02", false)]
    [InlineData("02 03 00 00 00 1B", false)]
    [InlineData("00 03 00 00 00 1B", false)]
    [InlineData("01 04 00 00 00 1B", false)]
    [InlineData("01 06 06 05 00 01", false)]
    [InlineData("01 05 00 00 FF 00", false)]
    [InlineData("01 10 06 00 00 02 04 00 00 00 08", false)]
    [InlineData("01 03 00 00 00 1B 00", false)]
    [InlineData("01 03 00 00 00", false)]
    [InlineData("", false)]
    public static void Rtu_FrameWithSoundCrc_IsJudgedByItsBody(string body, bool may)
    {
        var frame = ScriptedSlave.WithCrc(HexText.Bytes(body));

        Assert.Equal(may, Reader(ModbusFraming.Rtu).MaySend(frame));
        Assert.Equal(may, Reader(ModbusFraming.Tcp).MaySend([0, 1, 0, 0, 0, (byte)(frame.Length - 2), .. frame.Take(frame.Length - 2)]));
    }

    [Fact]
    public static void Rtu_AnyBitTurned_IsRefused()
    {
        var frame = HexText.Bytes("01 03 02 04 00 78 05 91");
        Assert.All(Enumerable.Range(0, 64), bit =>
        {
            var spoilt = frame.ToArray();
            spoilt[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Reader(ModbusFraming.Rtu).MaySend(spoilt));
        });
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 5)]
    [InlineData(5, 7)]
    [InlineData(6, 2)]
    [InlineData(7, 6)]
    [InlineData(7, 16)]
    public static void Tcp_HeaderOrFunctionWrong_IsRefused(int place, int value)
    {
        var frame = Tcp.ToArray();
        frame[place] = (byte)value;

        Assert.True(Reader(ModbusFraming.Tcp).MaySend(Tcp));
        Assert.False(Reader(ModbusFraming.Tcp).MaySend(frame));
    }

    [Fact]
    public static void Frame_OfTheOtherFraming_IsRefused()
    {
        Assert.False(Reader(ModbusFraming.Rtu).MaySend(Tcp));
        Assert.False(Reader(ModbusFraming.Tcp).MaySend(HexText.Bytes("01 03 00 00 00 1B 05 C1")));
    }

    [Fact]
    public static void Frames_TwoAtOnce_AreRefused()
    {
        var frame = HexText.Bytes("01 03 00 00 00 1B 05 C1");

        Assert.False(Reader(ModbusFraming.Rtu).MaySend([.. frame, .. frame]));
        Assert.False(Reader(ModbusFraming.Tcp).MaySend([.. Tcp, .. Tcp]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(248)]
    [InlineData(255)]
    public static void UnitId_OutOfRange_IsNoReader(int id) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModbusReader(new() { UnitId = (byte)id }, new Bin(), ModbusFraming.Rtu));

    [Fact]
    public static void UnitId_Given_IsTheOnlyOneThatMayBeAsked()
    {
        var reader = new ModbusReader(new() { UnitId = 247 }, new Bin(), ModbusFraming.Rtu);

        Assert.Equal([247], Enumerable.Range(0, 256).Where(id => reader.MaySend(ScriptedSlave.WithCrc([(byte)id, 3, 0, 0, 0, 27]))));
    }

    private static ModbusReader Reader(ModbusFraming framing) => new(new(), new Bin(), framing);

    private sealed class Bin : IEventSink
    {
        public void Report(EngineEvent value)
        {
        }
    }
}
