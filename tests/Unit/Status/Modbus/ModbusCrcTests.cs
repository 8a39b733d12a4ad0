using System.Text;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class ModbusCrcTests
{
    [Fact]
    public static void Crc_CheckText_GivesThePublishedValue() => Assert.Equal(0x4b37, ModbusCrc.Compute(Encoding.ASCII.GetBytes("123456789"), 0, 9));

    [Fact]
    public static void Crc_Nothing_IsItsStart() => Assert.Equal(0xffff, ModbusCrc.Compute([], 0, 0));

    [Theory]
    [InlineData(1, 0x807e)]
    [InlineData(2, 0x2140)]
    [InlineData(3, 0xf020)]
    [InlineData(4, 0x1970)]
    [InlineData(5, 0xe418)]
    [InlineData(6, 0xca25)]
    public static void Crc_WorkedExample_EachStep(int count, int expected) =>
        Assert.Equal(expected, ModbusCrc.Compute(HexText.Bytes("01 03 00 02 00 01"), 0, count));

    [Theory]
    [InlineData("01 03 00 00 00 1B 05 C1")]
    [InlineData("01 03 00 80 00 2C 45 FF")]
    [InlineData("01 03 02 04 00 50 05 8F")]
    [InlineData("01 03 02 04 00 78 05 91")]
    [InlineData("01 03 04 02 00 16 64 F4")]
    [InlineData("01 03 08 00 00 0E C6 6E")]
    [InlineData("01 03 00 02 00 01 25 CA")]
    [InlineData("01 03 02 00 08 B9 82")]
    [InlineData("01 83 02 C0 F1")]
    [InlineData("01 06 06 05 00 01 58 83")]
    public static void Crc_FrameWithItsCrc_IsZero(string frame) => Assert.Equal(0, ModbusCrc.Compute(HexText.Bytes(frame), 0, HexText.Bytes(frame).Length));

    [Fact]
    public static void Crc_RangeInsideAnArray_CountsOnlyTheRange() =>
        Assert.Equal(0x4b37, ModbusCrc.Compute(Encoding.ASCII.GetBytes("xx123456789y"), 2, 9));
}
