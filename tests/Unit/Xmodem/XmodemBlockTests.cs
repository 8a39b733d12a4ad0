using System.Linq;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class XmodemBlockTests
{
    private static readonly byte[] Data = Enumerable.Range(0, 2048).Select(i => (byte)(i * 5)).ToArray();

    [Fact]
    public void Block_Crc_IsHeaderDataAndCrcHighByteFirst()
    {
        var block = XmodemBlock.Encode(Data, 128, 128, 2, XmodemCheck.Crc16);
        var crc = Crc16.Compute(Data, 128, 128);
        Assert.Equal(new byte[] { 0x01, 0x02, 0xfd }, block.Take(3));
        Assert.Equal(Data.Skip(128).Take(128), block.Skip(3).Take(128));
        Assert.Equal(new[] { (byte)(crc >> 8), (byte)(crc & 0xff) }, block.Skip(131));
    }

    [Fact]
    public void Block_Checksum_EndsWithTheSumOfTheData()
    {
        var block = XmodemBlock.Encode(Data, 0, 128, 1, XmodemCheck.Checksum);
        Assert.Equal(132, block.Length);
        Assert.Equal(Data.Take(128).Sum(b => b) & 0xff, block[131]);
    }

    [Fact]
    public void Block_Long_StartsWithStx()
    {
        var block = XmodemBlock.Encode(Data, 1024, 1024, 2, XmodemCheck.Crc16);
        Assert.Equal(1029, block.Length);
        Assert.Equal(0x02, block[0]);
        Assert.Equal(Data.Skip(1024), block.Skip(3).Take(1024));
    }

    [Theory]
    [InlineData(255, 0xff, 0x00)]
    [InlineData(256, 0x00, 0xff)]
    [InlineData(257, 0x01, 0xfe)]
    [InlineData(1345, 0x41, 0xbe)]
    public void Block_NumberBeyond255_Wraps(int number, byte onLine, byte complement)
    {
        var block = XmodemBlock.Encode(Data, 0, 128, number, XmodemCheck.Crc16);
        Assert.Equal(onLine, block[1]);
        Assert.Equal(complement, block[2]);
    }
}
