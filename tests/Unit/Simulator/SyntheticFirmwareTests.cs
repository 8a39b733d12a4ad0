using System;
using System.Linq;
using System.Security.Cryptography;
using ApcUps.Firmware;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class SyntheticFirmwareTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(300)]
    [InlineData(1345)]
    [InlineData(5000)]
    public void Create_AnyLength_IsASoundImageOfThatLength(int blocks)
    {
        var file = SyntheticFirmware.Create(18, "09.6", blocks, 3);

        var image = FirmwareContainer.Read(file);
        Assert.Null(image.Problem);
        Assert.Equal(blocks * 128, file.Length);
        Assert.Equal(["UBL 07.2", "SBL 07.1", "MCU 07.1", "UPS 09.6"], image.Sections.Select(s => s.VersionText));
        Assert.All(image.Sections, s => Assert.Equal(18, s.HardwareId));
        Assert.Empty(image.Findings);
    }

    [Fact]
    public void Create_RealLength_HasTheRealSectionRanges()
    {
        var image = FirmwareContainer.Read(SyntheticFirmware.Create(17, "07.1"));

        Assert.Equal([0, 65, 162, 419], image.Sections.Select(s => s.Offset / 128));
        Assert.Equal([8192, 12288, 32768], image.Sections.Take(3).Select(s => s.Length));
        Assert.Equal(172160 - 420 * 128 - 28, image.Sections[3].Length);
    }

    [Fact]
    public void Create_AnyImage_HasTheFlagsAndIndexesOfTheFormat()
    {
        var file = SyntheticFirmware.Create(17, "07.1");

        var pairs = FirmwareContainer.Read(file).Sections.Select(s => (file[s.Offset + 1], file[s.Offset + 18]));
        Assert.Equal([((byte)0x81, (byte)3), ((byte)0x82, (byte)3), ((byte)0x02, (byte)2), ((byte)0x01, (byte)1)], pairs);
    }

    [Fact]
    public void Create_SameArguments_GiveTheSameBytesForEver()
    {
        var hash = Convert.ToHexString(SHA256.HashData(SyntheticFirmware.Create(17, "07.1", 1345, 0)));

        Assert.Equal("EAD005072D5F621D6D0ED24013EA23FB", hash[..32]);
    }

    [Fact]
    public void Create_OtherArguments_GiveOtherPayloads()
    {
        var one = SyntheticFirmware.Create(17, "07.1", 64, 0);

        Assert.NotEqual(one, SyntheticFirmware.Create(17, "07.1", 64, 1));
        Assert.NotEqual(one, SyntheticFirmware.Create(18, "07.1", 64, 0));
        Assert.NotEqual(one, SyntheticFirmware.Create(17, "07.2", 64, 0));
    }

    [Fact]
    public void Create_FromNineBlocksOn_HoldsEveryByteValue()
    {
        for (var blocks = 9; blocks < 40; blocks++)
        {
            Assert.Equal(256, SyntheticFirmware.Create(17, "07.1", blocks).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0, "07.1", 8, "hardware id")]
    [InlineData(65536, "07.1", 8, "hardware id")]
    [InlineData(17, "7.1", 8, "firmware version")]
    [InlineData(17, "07.123", 8, "firmware version")]
    [InlineData(17, "07.1\n", 8, "firmware version")]
    [InlineData(17, "", 8, "firmware version")]
    [InlineData(17, "07.1", 7, "at least 8 blocks")]
    public void Create_ImpossibleArgument_SaysWhich(int id, string version, int blocks, string words)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => SyntheticFirmware.Create(id, version, blocks));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }
}
