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

    [Fact]
    public void Header_Container4_HasItsOwnFields()
    {
        var file = new byte[256];
        var fields = new SectionHeaderFields("COM 18.0", 1015, 100)
        {
            ContainerVersion = 4,
            Flags = 0x65,
            Protection = 4,
            Index = 6,
            InitialValue = 0x0102030405060708,
            Mark = 0xf1f2f3f4f5f6f7f8,
        };
        SectionHeader.Write(file, 0, fields);
        Assert.Equal("0465040000000000006400", Convert.ToHexString(file, 0, 11));
        Assert.Equal(6, file[18]);
        Assert.Equal("01020304050607080000000000000000F1F2F3F4F5F6F7F8", Convert.ToHexString(file, 40, 24));
        Assert.True(SectionHeader.IsSound(file, 0));
    }

    [Fact]
    public void Fletcher_AnyRange_EqualsTheSumsWithoutShortcuts()
    {
        var data = Enumerable.Range(0, 300).Select(i => (byte)((i * 167) + (i >> 3))).ToArray();
        for (var count = 0; count < 290; count++)
        {
            int a = 0, b = 0;
            for (var i = 7; i < 7 + count; i++)
            {
                a = (a + data[i]) & 255;
                b = (b + a) & 255;
            }

            Assert.Equal((b << 8) | a, Fletcher16.Compute(data, 7, count));
        }
    }

    [Fact]
    public void Fletcher_LongRunOfLargestBytes_DoesNotOverflowItsSums()
    {
        var data = Enumerable.Repeat((byte)0xff, 5_000_000).ToArray();

        // n bytes of 255 are n times -1: the first sum is -n, the second -n(n+1)/2.
        const long n = 5_000_000;
        var expected = ((-(n * (n + 1) / 2) & 255) << 8) | (-n & 255);
        Assert.Equal(expected, Fletcher16.Compute(data, 0, data.Length));
    }
}
