using System.Text;
using ApcUps.Simulator.Application.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

public sealed class RtuCheckTests
{
    [Theory]
    [InlineData("01 03 00 00 00 1B", 0xC105)]
    [InlineData("01 03 00 80 00 2C", 0xFF45)]
    [InlineData("01 03 02 04 00 50", 0x8F05)]
    [InlineData("01 03 02 04 00 78", 0x9105)]
    [InlineData("01 03 04 02 00 16", 0xF464)]
    [InlineData("01 03 08 00 00 0E", 0x6EC6)]
    [InlineData("01 03 00 02 00 01", 0xCA25)]
    [InlineData("01 03 02 00 08", 0x82B9)]
    [InlineData("01 83 02", 0xF1C0)]
    [InlineData("01 06 06 05 00 01", 0x8358)]
    public void Crc_WorkedExample_IsAsStated(string frame, int crc)
    {
        var bytes = ModbusBench.Bytes(frame);
        Assert.Equal(crc, RtuCheck.Crc(bytes, bytes.Length));
    }

    [Fact]
    public void Crc_CheckValue_IsAsStated() => Assert.Equal(0x4B37, RtuCheck.Crc(Encoding.ASCII.GetBytes("123456789x"), 9));

    [Fact]
    public void Crc_ByteAfterByte_PassesTheStatedSteps()
    {
        var bytes = ModbusBench.Bytes("01 03 00 02 00 01");
        int[] steps = [0xFFFF, 0x807E, 0x2140, 0xF020, 0x1970, 0xE418, 0xCA25];
        for (var count = 0; count < steps.Length; count++)
        {
            Assert.Equal(steps[count], RtuCheck.Crc(bytes, count));
        }
    }
}
