using System;
using System.Linq;
using ApcUps.Firmware;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class FirmwareContainerTests
{
    [Fact]
    public void Container_SoundImage_HasItsSectionsAndNoProblem()
    {
        var container = FirmwareContainer.Read(Images.Small());
        Assert.Null(container.Problem);
        Assert.Equal(["UBL", "UPS"], container.Sections.Select(s => s.Name));
        Assert.Equal([0, 256], container.Sections.Select(s => s.Offset));
        Assert.Equal([100, 200], container.Sections.Select(s => s.Length));
        Assert.Equal([128, 256], container.Sections.Select(s => s.StoredLength));
        Assert.Equal("07.1", container.Application!.Version);
        Assert.Equal(17, container.Application.HardwareId);
    }

    [Theory]
    [InlineData("UBL 08.31", "UBL", "08.31")]
    [InlineData("BMCh18.7", "BMC", "18.7")]
    [InlineData("DSPramApp", "DSPramApp", null)]
    [InlineData("dsp_ram_app", "dsp_ram_app", null)]
    public void Container_VersionString_GivesNameAndVersion(string text, string name, string? version)
    {
        var section = FirmwareContainer.Read(Images.Chain((text, 128), ("UPS 07.1", 128))).Sections[0];
        Assert.Equal((name, version), (section.Name, section.Version));
    }

    [Fact]
    public void Container_EveryTruncation_IsAProblem()
    {
        var image = Images.Small();
        for (var size = 0; size < image.Length; size++)
        {
            Assert.NotNull(FirmwareContainer.Read(image.Take(size).ToArray()).Problem);
        }
    }

    [Fact]
    public void Container_EverySingleByteChange_IsAProblem()
    {
        var image = Images.Small();
        for (var at = 0; at < image.Length; at++)
        {
            for (var change = 1; change < 256; change++)
            {
                image[at] ^= (byte)change;
                Assert.NotNull(FirmwareContainer.Read(image).Problem);
                image[at] ^= (byte)change;
            }
        }

        Assert.Null(FirmwareContainer.Read(image).Problem);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(257u)]
    [InlineData(0x7fffff80u)]
    [InlineData(0x7fffffffu)]
    [InlineData(0x80000000u)]
    [InlineData(0xffffff80u)]
    [InlineData(0xffffffffu)]
    public void Container_ImpossibleLength_IsAProblem(uint length)
    {
        var image = Images.Chain(("UPS 07.1", 256));
        Assert.Null(FirmwareContainer.Read(image).Problem);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(image.AsSpan(6), length);
        var container = FirmwareContainer.Read(image);
        Assert.Contains("reaches beyond", container.Problem, StringComparison.Ordinal);
        Assert.Empty(container.Sections);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(129)]
    public void Container_SizeThatIsNoWholeBlock_IsAProblem(int size) =>
        Assert.Contains("whole number", FirmwareContainer.Read(new byte[size]).Problem, StringComparison.Ordinal);

    [Fact]
    public void Container_UnknownContainerVersion_IsAProblem()
    {
        var image = Images.Chain(("UPS 07.1", 128));
        image[0] = 5;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(image.AsSpan(126), (ushort)Fletcher16.Compute(image, 0, 126));
        Assert.Contains("no section header", FirmwareContainer.Read(image).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Container_NoUpsSection_IsAProblem()
    {
        var container = FirmwareContainer.Read(Images.Chain(("UBL 07.2", 128)));
        Assert.Contains("0 sections named UPS", container.Problem, StringComparison.Ordinal);
        Assert.Null(container.Application);
    }

    [Fact]
    public void Container_TwoUpsSections_AreAProblem() => Assert.Contains(
        "2 sections named UPS", FirmwareContainer.Read(Images.Chain(("UPS 07.1", 128), ("UPS 07.2", 128))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Container_AppendedBlock_IsAProblem() =>
        Assert.NotNull(FirmwareContainer.Read([.. Images.Small(), .. new byte[128]]).Problem);

    [Fact]
    public void Container_AnyByteSoup_IsAProblemAndNeverAnException() => Prop.ForAll<byte[], int>((soup, blocks) =>
    {
        // Starts like an image, so that the reader gets past its first looks.
        var file = new byte[128 * (1 + (Math.Abs(blocks % 5)))];
        Images.Small().Take(file.Length).ToArray().CopyTo(file, 0);
        for (var i = 0; i < soup.Length; i++)
        {
            file[(i * 37) % file.Length] = soup[i];
        }

        return FirmwareContainer.Read(soup).Problem is not null
            && (FirmwareContainer.Read(file).Problem is not null || file.SequenceEqual(Images.Small()));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
