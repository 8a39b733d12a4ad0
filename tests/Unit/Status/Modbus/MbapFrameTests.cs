using System.Linq;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class MbapFrameTests
{
    // What follows 03 36 are 27 registers.
    private static readonly byte[] Reply = [.. HexText.Bytes("00 65 00 00 00 39 01 03 36"), .. HexText.Bytes(ModbusUnits.CardStatus)];

    [Fact]
    public static void Request_WorkedExample_ThereAndBack()
    {
        var frame = HexText.Bytes("00 65 00 00 00 06 01 03 00 00 00 1B");

        Assert.Equal(frame, MbapFrame.Encode(new(1, 0, 27), 0x65));
        Assert.Equal(new(1, 0, 27), MbapFrame.Request(frame));
    }

    [Fact]
    public static void Request_LargeNumbers_KeepTheirHighBytes() =>
        Assert.Equal(HexText.Bytes("AB CD 00 00 00 06 F7 03 08 00 00 0E"), MbapFrame.Encode(new(247, 2048, 14), 0xabcd));

    [Fact]
    public static void Reply_WorkedExample_GivesTransactionAndRegisters()
    {
        var reply = MbapFrame.ReplyAt(Reply, 0, Reply.Length)!;

        Assert.Equal((0x65, 1, (byte?)null), (reply.Transaction, reply.UnitId, reply.Exception));
        Assert.Equal(HexText.Bytes(ModbusUnits.CardStatus), reply.Data);
        Assert.Equal(MbapFrame.ReplyLength(27), Reply.Length);
    }

    [Fact]
    public static void Reply_Exception_GivesTheCode()
    {
        var reply = MbapFrame.ReplyAt(HexText.Bytes("12 34 00 00 00 03 01 83 0B"), 0, 9)!;

        Assert.Equal((0x1234, (byte?)11), (reply.Transaction, reply.Exception));
        Assert.Empty(reply.Data);
    }

    [Fact]
    public static void Reply_Truncated_IsNone() =>
        Assert.All(Enumerable.Range(0, Reply.Length), end => Assert.Null(MbapFrame.ReplyAt(Reply, 0, end)));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 0x38)]
    [InlineData(5, 0x3a)]
    [InlineData(7, 4)]
    [InlineData(8, 0x34)]
    [InlineData(8, 0x35)]
    public static void Reply_ProtocolLengthOrCountWrong_IsNone(int place, int value)
    {
        var bytes = Reply.ToArray();
        bytes[place] = (byte)value;

        Assert.Null(MbapFrame.ReplyAt(bytes, 0, bytes.Length));
    }
}
