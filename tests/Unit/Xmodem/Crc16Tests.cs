using System.Text;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class Crc16Tests
{
    // 0x31C3 is the published check value of CRC-16/XMODEM.
    [Theory]
    [InlineData("123456789", 0x31c3)]
    [InlineData("A", 0x58e5)]
    [InlineData("", 0)]
    public void Crc16_KnownText_GivesThePublishedValue(string text, int expected) =>
        Assert.Equal(expected, Crc16.Compute(Encoding.ASCII.GetBytes(text), 0, text.Length));

    [Fact]
    public void Crc16_RangeInsideAnArray_CountsOnlyTheRange() =>
        Assert.Equal(0x31c3, Crc16.Compute(Encoding.ASCII.GetBytes("xx123456789yy"), 2, 9));

    [Fact]
    public void Crc16_DataFollowedByItsCrc_GivesZero()
    {
        var data = Encoding.ASCII.GetBytes("123456789__");
        data[9] = 0x31;
        data[10] = 0xc3;
        Assert.Equal(0, Crc16.Compute(data, 0, data.Length));
    }
}
