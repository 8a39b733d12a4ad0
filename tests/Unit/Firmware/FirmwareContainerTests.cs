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
        Assert.Equal([0L, 256L], container.Sections.Select(s => s.Offset));
        Assert.Equal([100L, 200L], container.Sections.Select(s => s.Length));
        Assert.Equal([128L, 256L], container.Sections.Select(s => s.StoredLength));
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
    public void Container_EveryTruncationWithinASection_IsAProblem()
    {
        var image = Images.Small();
        for (var size = 0; size < image.Length; size++)
        {
            Assert.NotNull(FirmwareContainer.Read(image.Take(size).ToArray()).Problem);
        }
    }

    [Fact]
    public void Container_CutBetweenTwoSections_IsAWholeContainerAgain()
    {
        var image = Images.Chain(("UPS 07.1", 200), ("COM 07.1", 100));
        var cut = FirmwareContainer.Read(image.Take(384).ToArray());
        Assert.True(cut.IsValid);
        Assert.NotEqual(FirmwareContainer.Read(image).Sha256, cut.Sha256);
    }

    [Fact]
    public void Container_PayloadBytesSwappedAtADistanceOf256_GoUnseen()
    {
        // The checksums catch accidents, not tampering: only the SHA-256 tells these two apart.
        var image = Images.Chain(("UPS 07.1", 512));
        var other = Images.Chain(("UPS 07.1", 512));
        image[130] = 1;
        other[130 + 256] = 1;
        image[130 + 256] = 2;
        other[130] = 2;
        SectionHeader.Write(image, 0, 1, 1, 17, "UPS 07.1", 512, 0);
        SectionHeader.Write(other, 0, 1, 1, 17, "UPS 07.1", 512, 0);
        Assert.Equal(image.Take(128), other.Take(128));
        Assert.True(FirmwareContainer.Read(other).IsValid);
        Assert.NotEqual(FirmwareContainer.Read(image).Sha256, FirmwareContainer.Read(other).Sha256);
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
        for (var i = 0; i < 4; i++)
        {
            Images.With(image, 0, 6 + i, (byte)(length >> (24 - (8 * i))));
        }

        var container = FirmwareContainer.Read(image);
        Assert.Contains(container.Findings, f => f.Check == "SectionLength" && f.Severity == FindingSeverity.Error && f.Offset == 0);
        Assert.Equal(length, container.Sections[0].Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(129)]
    public void Container_SizeThatIsNoWholeBlock_IsAProblem(int size) =>
        Assert.Contains("whole number", FirmwareContainer.Read(new byte[size]).Problem, StringComparison.Ordinal);

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
    public void Container_TwoImagesGluedTogether_AreAProblem() => Assert.Contains(
        "2 sections named UPS", FirmwareContainer.Read([.. Images.Small(), .. Images.Small()]).Problem, StringComparison.Ordinal);

    [Fact]
    public void Container_Facts_AreThoseOfItsHeaders()
    {
        var container = FirmwareContainer.Read(Images.Chain(("UBL 08.31", 100), ("UBL 08.5", 100), ("UPS 09.6", 200)));
        Assert.True(container.IsValid);
        Assert.Equal((896L, 7, 3), (container.Size, container.BlockCount, container.ContainerVersion));
        Assert.Equal((17, 17, false), (container.HardwareId, container.HardwareIdAfterInstall, container.ChangesHardwareId));
        Assert.Equal(FirmwareVersion.Parse("09.6"), container.Version);
        Assert.Equal("08.5", container.LoaderVersion!.ToString());
        Assert.Equal((true, false, false), (container.CarriesBootloader, container.ApplicationOnly, container.Signed));
    }

    [Fact]
    public void Container_DamagedHeader_SaysNothingOfTheImage()
    {
        var image = Images.Chain(("UPS 07.1", 200));
        image[13] ^= 1;
        var container = FirmwareContainer.Read(image);
        Assert.Equal(["HeaderChecksum"], container.Findings.Select(f => f.Check));
        Assert.Null(container.HardwareId);
        Assert.Null(container.HardwareIdAfterInstall);
        Assert.Null(container.Version);
        Assert.Null(container.ContainerVersion);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(65536L)]
    [InlineData(0xffffffffL)]
    public void Container_AbsurdHardwareId_IsNone(long id) =>
        Assert.Null(FirmwareContainer.Read(Images.Of(new SectionHeaderFields("UPS 07.1", id, 200))).HardwareId);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(128, 1)]
    [InlineData(129, 2)]
    public void BlockCount_PartialBlock_CountsAsOne(int size, int blocks) => Assert.Equal(blocks, FirmwareContainer.Read(new byte[size]).BlockCount);

    [Fact]
    public void Sha256_OfThreeLetters_IsTheKnownOne() => Assert.Equal(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", FirmwareContainer.Read(System.Text.Encoding.ASCII.GetBytes("abc")).Sha256);

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
