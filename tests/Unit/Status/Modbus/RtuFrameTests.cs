using System.Linq;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class RtuFrameTests
{
    [Theory]
    [InlineData(0, 27, "01 03 00 00 00 1B 05 C1")]
    [InlineData(128, 44, "01 03 00 80 00 2C 45 FF")]
    [InlineData(516, 80, "01 03 02 04 00 50 05 8F")]
    [InlineData(516, 120, "01 03 02 04 00 78 05 91")]
    [InlineData(1026, 22, "01 03 04 02 00 16 64 F4")]
    [InlineData(2048, 14, "01 03 08 00 00 0E C6 6E")]
    [InlineData(2, 1, "01 03 00 02 00 01 25 CA")]
    public static void Request_WorkedExample_ThereAndBack(int register, int count, string frame)
    {
        var request = new ReadRequest(1, register, count);

        Assert.Equal(HexText.Bytes(frame), RtuFrame.Encode(request));
        Assert.Equal(request, RtuFrame.Request(HexText.Bytes(frame)));
    }

    [Fact]
    public static void Reply_WorkedExample_GivesTheRegister()
    {
        var reply = RtuFrame.ReplyAt(HexText.Bytes("01 03 02 00 08 B9 82"), 0, 7)!;

        Assert.Equal((1, (byte?)null), (reply.UnitId, reply.Exception));
        Assert.Equal([0, 8], reply.Data);
    }

    [Fact]
    public static void Reply_Exception_GivesTheCode() => Assert.Equal((byte)2, RtuFrame.ReplyAt(HexText.Bytes("01 83 02 C0 F1"), 0, 5)!.Exception);

    [Fact]
    public static void Reply_BehindOtherBytes_IsFoundAtItsPlaceOnly()
    {
        var bytes = HexText.Bytes("FF 01 01 03 02 00 08 B9 82 03 83");

        Assert.Equal([2], Enumerable.Range(0, bytes.Length).Where(i => RtuFrame.ReplyAt(bytes, i, bytes.Length) is not null));
    }

    [Theory]
    [InlineData("01 03 02 00 08 B9 82")]
    [InlineData("01 83 02 C0 F1")]
    public static void Reply_CutOrSpoilt_IsNone(string frame)
    {
        var bytes = HexText.Bytes(frame);
        for (var end = 0; end < bytes.Length; end++)
        {
            Assert.Null(RtuFrame.ReplyAt(bytes, 0, end));
        }

        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            var spoilt = bytes.ToArray();
            spoilt[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(RtuFrame.ReplyAt(spoilt, 0, spoilt.Length));
        }
    }

    [Theory]
    [InlineData("01 03 00")]
    [InlineData("01 03 01 00")]
    [InlineData("01 03 03 00 00 00")]
    [InlineData("01 06 06 05 00 01")]
    [InlineData("01 04 02 00 08")]
    [InlineData("01 84 02")]
    [InlineData("01 90 02")]
    public static void Reply_SoundFrameOfAnotherKind_IsNone(string body)
    {
        var frame = ScriptedSlave.WithCrc(HexText.Bytes(body));

        Assert.Null(RtuFrame.ReplyAt(frame, 0, frame.Length));
    }

    [Fact]
    public static void Reply_ByteCountBeyond125Registers_IsNone()
    {
        byte[] frame = ScriptedSlave.WithCrc([1, 3, 252, .. new byte[252]]);
        byte[] longest = ScriptedSlave.WithCrc([1, 3, 250, .. new byte[250]]);

        Assert.Null(RtuFrame.ReplyAt(frame, 0, frame.Length));
        Assert.Equal(250, RtuFrame.ReplyAt(longest, 0, longest.Length)!.Data.Length);
        Assert.Equal(RtuFrame.ReplyLength(125), longest.Length);
    }
}
