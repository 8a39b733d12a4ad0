using System.Linq;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class HostileDescriptorTests
{
    [Theory]
    [InlineData("FD01FF FD01FF FD01FF 40 FF FF FF F6")]
    [InlineData("FD01FF FD01FF FD01FF FF FF FF F6")]
    [InlineData("FD01FF FD01FF FD01FF 40 FC 00 FF FF FF F6")]
    public void NestOfIndexedCollections_EndsQuickly(string words)
    {
        // 255 x 255 x 255: with fields of no size not even the memory ends it.
        var walk = Walks.Of(words, rows: 240);
        Assert.Equal(MicrolinkDescriptorFault.Invalid, walk.Fault);
        Assert.Empty(walk.Fields);
    }

    [Fact]
    public void FieldBeyondTheMemory_IsRefused()
    {
        Assert.Equal(MicrolinkDescriptorFault.None, Walks.Of("40 FC 10 41 FC 10 F6", 34).Fault);
        Assert.Equal(MicrolinkDescriptorFault.Invalid, Walks.Of("40 FC 10 41 FC 11 F6", 34).Fault);
    }

    [Theory]
    [InlineData(32, MicrolinkDescriptorFault.None)]
    [InlineData(33, MicrolinkDescriptorFault.Invalid)]
    public void Levels_AreBounded(int levels, MicrolinkDescriptorFault fault)
    {
        byte[] words = [.. Enumerable.Repeat(new byte[] { 0xfe, 1 }, levels).SelectMany(w => w), 0x40, .. Hex.Repeat(0xff, levels), 0xf6];
        Assert.Equal(fault, Walks.Of(words).Fault);
    }

    [Theory]
    [InlineData(0, MicrolinkDescriptorFault.None)]
    [InlineData(1, MicrolinkDescriptorFault.Invalid)]
    public void Fields_AreBounded(int more, MicrolinkDescriptorFault fault)
    {
        // 16 x 16 x 16 fields of one byte, and one more.
        byte[] words = [0xfd, 1, 16, 0xfd, 1, 16, 0xfd, 1, 16, 0x40, 0xfc, 1, 0xff, 0xff, 0xff, .. Hex.Repeat(0x41, more), 0xf6];
        var walk = Walks.Of(words, rows: 16 + 300, dataRow: 4);
        Assert.Equal(fault, walk.Fault);
        Assert.Equal(more == 0 ? 4096 : 0, walk.Fields.Count);
    }
}
