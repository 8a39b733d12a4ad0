using System;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class MicrolinkFrameTests
{
    // Frames captured from real units, rows and writes.
    [Theory]
    [InlineData("00 0A108003ED07090001004000F802FE04 2104")]
    [InlineData("13 0331FC02FB001FFFFF03FC0AF804FE0E 0C7E")]
    [InlineData("7F 0000000019C90013004E000001790000 3190")]
    [InlineData("7F 0000000019CA0013004E000001790000 259B")]
    [InlineData("7F 0000000019CB0013004E000001790000 19A6")]
    [InlineData("7F 000000001C67001500530000017C0000 5EB8")]
    [InlineData("7E 0000000000000000 F627 0000 00000000 3330")]
    [InlineData("7E 0000000000000000 29A7 0924 4D3E9B60 44B7")]
    [InlineData("7E 0C 04 4D3E 9B60 9059")]
    [InlineData("7E0C043DE70DFEA897")]
    [InlineData("7E0C04706789 4C9A29")]
    [InlineData("7E0C0483A718012508")]
    [InlineData("71 08 02 4104 5BE3")]
    [InlineData("71 08 02 4122 1F02")]
    [InlineData("26 00 02 25 1A 6F 29")]
    [InlineData("00 0A206903FA27090001004000F802FE04FE0940FC1042FC1044FC20F80416FC10 32A6")]
    [InlineData("65 FFFF00010000A0E80000C0BBB4E1000001040000001000000004000000000020 7350")]
    [InlineData("650A048AFB65F1BDF0")]
    [InlineData("65 FFFF000100000EAF62D88AFB65F1000001040000001000000004000000000020 6227")]
    [InlineData("68 000000000000000000000008004C2943000000000966039A063B675601F30000 864F")]
    [InlineData("04032DFA016DFFFFF9000EFFFFF804FE0E262A")]
    [InlineData("05FE0B22FC1021FC1016FC10FD090315FCCC87")]
    [InlineData("0610FF14FFFE08FD0A0317FC04FFFFFE0BC9D7")]
    [InlineData("071FFC02FBFFFF03FC08FFFE081BFC02FBCCEC")]
    [InlineData("2900010000F9000110FC02FB000111FC02902E")]
    [InlineData("2AFB0FFF12FC02FB000313FC02FB7FFF23BF4A")]
    [InlineData("2BFFFE0732FFFE0B3BFC02FB000F3FFC02050A")]
    [InlineData("2CFB0007FF36FC02FB31730234FC02FB00AA1F")]
    [InlineData("94 FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF 8DDD")]
    [InlineData("95 FFFFFFFFFFFFFFFF0000000000000000 7BEE")]
    public void CapturedFrame_CheckBytesAreRightAndMadeAlike(string hex)
    {
        var frame = Hex.Bytes(hex);
        Assert.True(MicrolinkFrame.IsRight(frame, 0, frame.Length));
        Assert.Equal(frame, MicrolinkFrame.WithCheck(frame[..^2]));
        for (var i = 0; i < frame.Length; i++)
        {
            var broken = (byte[])frame.Clone();
            broken[i] ^= 0x10;
            Assert.False(MicrolinkFrame.IsRight(broken, 0, broken.Length));
        }
    }

    [Fact]
    public void CheckByteZero_IsNeverRight()
    {
        // 95 and zeros: check bytes that are FF may not be told as 00, which weighs the same.
        var frame = MicrolinkFrame.WithCheck([0, 0, 0, 0]);
        Assert.Equal(Hex.Bytes("00000000FFFF"), frame);
        Assert.False(MicrolinkFrame.IsRight(Hex.Bytes("0000000000FF"), 0, 6));
        Assert.False(MicrolinkFrame.IsRight(Hex.Bytes("00000000FF00"), 0, 6));
    }

    [Fact]
    public void Row_CapturedFrameBehindOtherBytes_IsRead()
    {
        var row = MicrolinkFrame.Row(Hex.Bytes("0102 7F 0000000019C90013004E000001790000 3190 55"), 2, 16);
        Assert.Equal(0x7f, row!.Number);
        Assert.Equal(Hex.Bytes("0000000019C90013004E000001790000"), row.Payload);
    }

    [Fact]
    public void Row_WrongCheckBytes_IsNone() =>
        Assert.Null(MicrolinkFrame.Row(Hex.Bytes("7F 0000000019C90013004E000001790000 3191"), 0, 16));

    [Theory]
    [InlineData(0x26, 0, "251A", "260002251A6F29")]
    [InlineData(0x71, 8, "4104", "71080241045BE3")]
    [InlineData(0x7e, 12, "4D3E9B60", "7E0C044D3E9B609059")]
    public void Write_WorkedExamples_AreMade(int row, int offset, string data, string frame) =>
        Assert.Equal(frame, Convert.ToHexString(MicrolinkFrame.Write(row, offset, Hex.Bytes(data))));
}
