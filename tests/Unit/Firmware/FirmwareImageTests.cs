using System;
using System.Linq;
using ApcUps.Firmware;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class FirmwareImageTests
{
    private static readonly FirmwareContainer Container = FirmwareContainer.Read(SyntheticFirmware.Create(17, "07.1"));

    [Fact]
    public void Findings_NameAndReadmeThatAgree_AreNone() =>
        Assert.Empty(new FirmwareImage(Container, "SMT17UPS_07-1.enc", new(FirmwareVersion.Parse("07.10"), Container.Sha256)).Findings);

    [Theory]
    [InlineData("SMT18UPS_07-1.enc", "its name says ID18 and its UPS section ID17; the section decides")]
    [InlineData("SMT17UPS_09-6.enc", "its name says version 09.6 and its UPS section 07.1; the section decides")]
    public void FileName_ThatDiffers_IsAWarning(string name, string text)
    {
        var image = new FirmwareImage(Container, name);
        Assert.Equal([new ImageFinding("FileName", FindingSeverity.Warning, text)], image.Findings);
        Assert.True(image.IsValid);
    }

    [Fact]
    public void ReadmeVersion_ThatDiffers_IsAWarning()
    {
        var image = new FirmwareImage(Container, null, new(FirmwareVersion.Parse("07.0"), null));
        Assert.Equal([new ImageFinding("ReadmeVersion", FindingSeverity.Warning, "its readme is for version 07.0 and its UPS section is 07.1")], image.Findings);
        Assert.True(image.IsValid);
    }

    [Fact]
    public void ReadmeSha256_ThatDiffers_IsAnError()
    {
        var image = new FirmwareImage(Container, null, new(null, new string('0', 64)));
        var finding = Assert.Single(image.Findings);
        Assert.Equal(("ReadmeSha256", FindingSeverity.Error), (finding.Check, finding.Severity));
        Assert.Contains(Container.Sha256!, finding.Text, StringComparison.Ordinal);
        Assert.False(image.IsValid);
        Assert.Null(image.TransferTime);
        Assert.False(image.Describe("x").IsValid);
    }

    [Fact]
    public void Describe_SoundImage_SaysWhatIsKnown()
    {
        var shown = new FirmwareImage(Container, "SMT17UPS_07-1.enc").Describe("/images/SMT17UPS_07-1.enc");
        Assert.Equal(("/images/SMT17UPS_07-1.enc", "SMT17UPS_07-1.enc", "SMT"), (shown.Path, shown.Name, shown.Family));
        Assert.Equal((17, 17, "07.1", 3), (shown.HardwareId, shown.HardwareIdAfterInstall, shown.Version, shown.ContainerVersion));
        Assert.Equal((172160L, 1345, Container.Sha256), (shown.Size, shown.BlockCount, shown.Sha256));
        Assert.Equal((true, true, false, false), (shown.IsValid, shown.CarriesBootloader, shown.ApplicationOnly, shown.Signed));
        Assert.Empty(shown.Problems);
        Assert.Equal(
            ["UBL 07.2 0-64", "SBL 07.1 65-161", "MCU 07.1 162-418", "UPS 07.1 419-1344"],
            shown.Sections.Select(s => $"{s.Name} {s.Version} {s.FirstBlock}-{s.LastBlock}"));
        Assert.All(shown.Sections, s => Assert.Equal((ChecksumState.Right, 17L), (s.Checksum, s.HardwareId)));
    }

    [Theory]
    [InlineData(1345, 187.7416)]
    [InlineData(8, 1.1187)]
    public void TransferTime_Blocks_TakeTheTimeOfTheirCharacters(int blocks, double seconds)
    {
        // 134 characters a block and two for the end, ten bits each, 9600 bits a second.
        var image = new FirmwareImage(FirmwareContainer.Read(SyntheticFirmware.Create(17, "07.1", blocks)), null);
        Assert.Equal(seconds, image.TransferTime!.Value.TotalSeconds, 3);
    }

    [Fact]
    public void Describe_TruncatedImage_ShowsTheSectionsAsFarAsTheyAreThere()
    {
        var cut = SyntheticFirmware.Create(17, "07.1").Take(500 * 128).ToArray();
        var shown = new FirmwareImage(FirmwareContainer.Read(cut), null).Describe("C:\\images\\cut.enc");
        Assert.Equal(("cut.enc", null, false), (shown.Name, shown.Family, shown.IsValid));
        Assert.Equal((17, "07.1"), (shown.HardwareId, shown.Version));
        Assert.Equal((419, 499, ChecksumState.PayloadWrong), (shown.Sections[3].FirstBlock, shown.Sections[3].LastBlock, shown.Sections[3].Checksum));
        Assert.Equal(("SectionLength", FindingSeverity.Error, 419L * 128), (shown.Problems[0].Check, shown.Problems[0].Severity, shown.Problems[0].Offset));
        Assert.Null(shown.TransferTime);
    }

    [Theory]
    [InlineData("UPS 07.1", 0, 1, 17, "record of the firmware version, no program")]
    [InlineData("UPS 07.1", 1, 1, 17, "application of the main processor")]
    [InlineData("UPS 07.1", 2, 1, 10, "application of the second processor (likely)")]
    [InlineData("UBL 07.2", 0x81, 3, 17, "loader of the main processor")]
    [InlineData("SBL 07.2", 0x82, 3, 17, "loader of the second processor (a guess)")]
    [InlineData("SBL 07.2", 0x01, 255, 4, "program that helps the main processor's loader (a guess)")]
    [InlineData("SBL 07.2", 0x82, 7, 1110, "loader of the smart battery controller (likely)")]
    [InlineData("BMCh18.7", 2, 6, 1001, "battery controller (likely)")]
    [InlineData("DSPramApp", 0x82, 255, 23, "program that writes the flash of a DSP (likely)")]
    [InlineData("XYZ 01.0", 1, 1, 1, "unknown")]
    public void Meaning_OfASection_IsSaidWithItsCertainty(string text, byte flags, byte index, int id, string meaning)
    {
        var container = FirmwareContainer.Read(Images.Of(new SectionHeaderFields(text, id, 256) { Flags = flags, Index = index }));
        Assert.Equal(meaning, SectionMeanings.Of(container.Sections[0]));
    }
}
