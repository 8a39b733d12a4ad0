using System;
using System.Linq;
using System.Text;
using ApcUps.Firmware;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class SectionHeaderTests
{
    [Fact]
    public void Header_TestVectorOfTheFormat_IsWrittenByteForByte()
    {
        var file = new byte[256];
        for (var i = 0; i < 100; i++)
        {
            file[128 + i] = (byte)i;
        }

        SectionHeader.Write(file, 0, 1, 1, 17, "UPS 07.1", 100, Fletcher16.Compute(file, 128, 100));
        var expected = new byte[128];
        Convert.FromHexString("030103fa560000000064000000110000625601085550532030372e3100").CopyTo(expected, 0);
        expected[126] = 0x90;
        expected[127] = 0x6b;
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(file, 0, 128));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\u0001", 0x0101)]
    [InlineData("\u0001\u0002", 0x0403)]
    [InlineData("\u00ff\u0001", 0xff00)]
    [InlineData("\u00ff", 0xffff)]
    public void Fletcher_KnownBytes_CountModulo256(string bytes, int sum) =>
        Assert.Equal(sum, Fletcher16.Compute(Encoding.Latin1.GetBytes(bytes), 0, bytes.Length));

    [Theory]
    [InlineData(1, 128)]
    [InlineData(127, 128)]
    [InlineData(128, 128)]
    [InlineData(129, 256)]
    public void RoundUp_Length_IsTheNextWholeBlock(int length, int stored) => Assert.Equal(stored, SectionHeader.RoundUp(length));

    [Fact]
    public void Header_WhatWasWritten_IsReadBack()
    {
        var file = new byte[640];
        SectionHeader.Write(file, 128, 0x81, 3, 0x12345, "UBL 08.31", 0x101, 0xabcd);
        Assert.Equal(0x101, SectionHeader.Length(file, 128));
        Assert.Equal(0x12345, SectionHeader.HardwareId(file, 128));
        Assert.Equal("UBL 08.31", SectionHeader.VersionText(file, 128));
        Assert.True(SectionHeader.IsSound(file, 128));
        Assert.All(file.Take(128), b => Assert.Equal(0, b));
    }

    [Fact]
    public void Header_LargestNumbers_AreReadUnsigned()
    {
        var file = Enumerable.Repeat((byte)0xff, 128).ToArray();
        Assert.Equal(uint.MaxValue, SectionHeader.Length(file, 0));
        Assert.Equal(uint.MaxValue, SectionHeader.HardwareId(file, 0));
    }

    [Theory]
    [InlineData(7, (byte)'1', false)]
    [InlineData(8, (byte)'1', true)]
    [InlineData(19, (byte)'1', true)]
    [InlineData(20, (byte)'1', false)]
    [InlineData(255, (byte)'1', false)]
    [InlineData(8, (byte)0x1f, false)]
    [InlineData(8, (byte)0x7f, false)]
    [InlineData(8, (byte)0x20, true)]
    public void VersionText_LengthAndCharacters_AreChecked(int length, byte last, bool valid)
    {
        var file = new byte[128];
        file[19] = (byte)length;
        Array.Fill(file, (byte)'A', 20, 100);
        file[20 + Math.Min(length, 100) - 1] = last;
        Assert.Equal(valid, SectionHeader.VersionText(file, 0) is not null);
    }
}
