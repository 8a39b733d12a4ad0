using System;
using System.Linq;
using ApcUps.Firmware;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

/// <summary>Every rule is broken once, on an image that keeps all others; the tests of rules 17 and 18 are at FirmwareImage.</summary>
public class ImageCheckTests
{
    private static readonly SectionHeaderFields Record = new("UPS 18.0", 1015, 256) { Flags = 0 };
    private static readonly SectionHeaderFields Loader = new("MBL 04.0", 1015, 100) { Flags = 0x83, Index = 5 };
    private static readonly SectionHeaderFields Application = new("MCU 17.1", 1015, 300) { Flags = 0x03, Index = 4 };
    private static readonly SectionHeaderFields Communications = new("COM 18.0", 1015, 200) { Flags = 0x01, Index = 2 };
    private static readonly SectionHeaderFields Package = new("PKG 18.0", 1015, 200) { Flags = 0x65, Index = 6 };

    // Where their headers stand.
    private const int RecordAt = 0;
    private const int LoaderAt = 384;
    private const int ApplicationAt = 640;
    private const int CommunicationsAt = 1152;

    private static byte[] Sound() => Images.Of(Record, Loader, Application, Communications, Package);

    [Fact]
    public void Checks_SoundImage_FindNothing() => Assert.Empty(FirmwareContainer.Read(Sound()).Findings);

    [Fact]
    public void WholeBlocks_OneByteMore_IsAnError() => Finds([.. Sound(), 0], "WholeBlocks", FindingSeverity.Error, null, "1921 bytes");

    [Fact]
    public void ChainEnd_BlockOfZerosBehind_IsAnError() => Finds([.. Sound(), .. new byte[128]], "ChainEnd", FindingSeverity.Error, 1920, "byte 1920");

    [Theory]
    [InlineData(5, "version 5")]
    [InlineData(4, "version 4, and one before it of version 3")]
    public void ContainerVersion_OtherOne_IsAnError(byte version, string words)
    {
        // Byte 3 is no checksum in container 4, and 0 here either way.
        var image = Images.With(Images.With(Sound(), CommunicationsAt, 2, 4), CommunicationsAt, 0, version);
        Finds(image, "ContainerVersion", FindingSeverity.Error, CommunicationsAt, words);
    }

    [Fact]
    public void SectionLength_LastBlockMissing_IsAnError() =>
        Finds([.. Sound().Take(Sound().Length - 128)], "SectionLength", FindingSeverity.Error, 1152 + 384, "reaches 128 bytes beyond");

    [Fact]
    public void SectionLength_Zero_IsAnError()
    {
        var empty = new SectionHeaderFields("ETC 01.0", 1015, 0) { Flags = 2 };
        Finds(Images.Of(Record, empty, Communications), "SectionLength", FindingSeverity.Error, 384, "zero");
    }

    [Fact]
    public void HeaderChecksum_OneBitOfAHeader_IsAnError()
    {
        var image = Sound();
        image[LoaderAt + 60] ^= 0x10;
        Finds(image, "HeaderChecksum", FindingSeverity.Error, LoaderAt, "the header checksum of section MBL 04.0 at byte 384 is wrong");
    }

    [Fact]
    public void PayloadChecksum_OneBitOfAPayload_IsAnError()
    {
        var image = Sound();
        image[ApplicationAt + 128 + 300] ^= 1; // padding
        Finds(image, "PayloadChecksum", FindingSeverity.Error, ApplicationAt, "the payload checksum of section MCU 17.1 at byte 640 is wrong");
    }

    [Theory]
    [InlineData(19, 7)]
    [InlineData(19, 9)]
    [InlineData(19, 20)]
    [InlineData(20, (byte)'m')]
    [InlineData(23, (byte)'4')]
    [InlineData(25, (byte)'.')]
    [InlineData(26, (byte)',')]
    [InlineData(28, (byte)'1')]
    [InlineData(21, 0x07)]
    public void VersionString_LengthOrForm_IsAnError(int at, byte value)
    {
        var findings = FirmwareContainer.Read(Images.With(Sound(), LoaderAt, at, value)).Findings;
        Assert.Equal(("VersionString", FindingSeverity.Error), (findings[0].Check, findings[0].Severity));
        Assert.DoesNotContain(findings.Skip(1), f => f.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("MBL 04.12", true)]
    [InlineData("BMCh18.7", true)]
    [InlineData("dsp_ram_app", true)]
    [InlineData("MBL 04.123", false)]
    [InlineData("MBL 4.1 ", false)]
    [InlineData("MBL 04.x", false)]
    [InlineData("MB1 04.1", false)]
    [InlineData("MBL004.1", false)]
    [InlineData("dsp-ram-app", false)]
    public void VersionString_Form_IsOneOfThoseSeen(string text, bool known) =>
        Assert.Equal(known, FirmwareContainer.Read(Images.Of(Record, Communications with { VersionText = text })).IsValid);

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(29)]
    [InlineData(39)]
    [InlineData(48)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(63)]
    [InlineData(82)]
    [InlineData(125)]
    public void ZeroFields_ByteOfContainer3_IsAWarning(int at) =>
        Finds(Images.With(Sound(), LoaderAt, at, 1), "ZeroFields", FindingSeverity.Warning, LoaderAt + at, $"byte {at} of the header of section MBL");

    [Theory]
    [InlineData(3, false)]
    [InlineData(5, true)]
    [InlineData(56, false)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(70, false)]
    [InlineData(71, true)]
    [InlineData(125, true)]
    public void ZeroFields_ByteOfContainer4_IsAWarningWhereRealImagesHaveZero(int at, bool found)
    {
        var image = Images.Of(new SectionHeaderFields("UPS 18.0", 1015, 300) { ContainerVersion = 4, Protection = 4 }, Communications with { ContainerVersion = 4, Protection = 4 });
        Assert.Equal(found ? ["ZeroFields"] : [], FirmwareContainer.Read(Images.With(image, 0, at, 1)).Findings.Select(f => f.Check));
    }

    [Fact]
    public void Protection_Unknown_IsAWarning() => Finds(Images.With(Sound(), LoaderAt, 2, 5), "Protection", FindingSeverity.Warning, LoaderAt + 2, "protection 5");

    [Fact]
    public void Protection_3InContainer4_IsAWarning() => Finds(
        Images.Of(new SectionHeaderFields("UPS 18.0", 1015, 300) { ContainerVersion = 4 }, Communications with { ContainerVersion = 4, Protection = 4 }),
        "Protection", FindingSeverity.Warning, 2, "protection 3");

    [Fact]
    public void OneApplication_None_IsAnError() => Finds(Images.Of(Loader, Application), "OneApplication", FindingSeverity.Error, null, "0 sections named UPS");

    [Fact]
    public void OneApplication_Two_IsAnError() =>
        Finds(Images.Of(Record with { Flags = 1 }, Record with { Flags = 1 }), "OneApplication", FindingSeverity.Error, null, "2 sections named UPS");

    [Fact]
    public void ApplicationIndex_NotOne_IsAWarning() => Finds(Images.With(Sound(), RecordAt, 18, 0), "ApplicationIndex", FindingSeverity.Warning, 18, "index 0");

    [Fact]
    public void ApplicationRecord_NotFirst_IsAWarning() =>
        Finds(Images.Of(Loader, Application, Record, Communications), "ApplicationRecord", FindingSeverity.Warning, 768, "not stand first");

    [Fact]
    public void ApplicationRecord_OfAnotherLength_IsAWarning() =>
        Finds(Images.Of(Record with { Length = 255 }, Communications), "ApplicationRecord", FindingSeverity.Warning, 0, "255 bytes instead of 256");

    [Fact]
    public void ApplicationRecord_Alone_IsAWarningAndNoApplication()
    {
        Finds(Images.Of(Record), "ApplicationRecord", FindingSeverity.Warning, 0, "may have been cut");
        Assert.False(FirmwareContainer.Read(Images.Of(Record)).ApplicationOnly);
    }

    [Fact]
    public void Package_NotLast_IsAWarning() => Finds(Images.Of(Record, Package, Communications), "Package", FindingSeverity.Warning, 384, "not stand last");

    [Fact]
    public void Package_Twice_IsAWarning() => Finds(Images.Of(Record, Communications, Package, Package), "Package", FindingSeverity.Warning, 1152, "2 signatures");

    [Fact]
    public void Package_OtherFlags_IsAWarning() =>
        Finds(Images.Of(Record, Communications, Package with { Flags = 65 }), "Package", FindingSeverity.Warning, 769, "flags 41 instead of 65");

    [Fact]
    public void LoaderFirst_LoaderBehindItsApplication_IsAWarning() =>
        Finds(Images.Of(Record, Application, Loader, Communications), "LoaderFirst", FindingSeverity.Warning, 896, "behind the application of its processor, section MCU 17.1 at byte 384");

    [Theory]
    [InlineData(0x83)]
    [InlineData(0x03)]
    public void LoaderFirst_DspHelper_IsNeitherLoaderNorApplication(byte flags)
    {
        var helper = new SectionHeaderFields("DSPramApp", 1015, 100) { Flags = flags, Index = 255 };
        var behind = FirmwareContainer.Read(Images.Of(Record, Application, helper));
        Assert.Empty(behind.Findings);
        Assert.False(behind.Sections[2].IsLoader);
        Assert.Empty(FirmwareContainer.Read(Images.Of(Record, helper, Loader, Application)).Findings);
    }

    [Fact]
    public void HardwareIdChange_ComForAnotherId_IsInformation() =>
        Finds(Images.Of(Record, Communications with { HardwareId = 1014 }), "HardwareIdChange", FindingSeverity.Information, null, "installed on ID1015, it leaves ID1014");

    [Fact]
    public void HardwareIdChange_ImageWithoutAVersionRecord_ChangesNone()
    {
        var image = Images.Of(Record with { Flags = 1 }, Communications with { HardwareId = 1014, Flags = 2 });
        Finds(image, "RelatedId", FindingSeverity.Information, 384, "for ID1014");
        Assert.Equal(1015, FirmwareContainer.Read(image).HardwareIdAfterInstall);
    }

    [Fact]
    public void RelatedId_ControllerForAnotherId_IsInformation() =>
        Finds(Images.Of(Record, Application with { HardwareId = 1001 }), "RelatedId", FindingSeverity.Information, 384, "for ID1001");

    [Fact]
    public void ApplicationOnly_UpsAlone_IsInformation() =>
        Finds(Images.Chain(("UPS 15.1", 300)), "ApplicationOnly", FindingSeverity.Information, null, "alone");

    [Fact]
    public void Checks_ManyFindingsOfOneKind_AreCountedFromTheNinthOn()
    {
        var image = Images.Of([Record, .. Enumerable.Repeat(Application with { HardwareId = 1001 }, 11)]);
        var findings = FirmwareContainer.Read(image).Findings;
        Assert.Equal(9, findings.Count);
        Assert.Equal("and 3 more of this kind", findings[8].Text);
        Assert.All(findings, f => Assert.Equal("RelatedId", f.Check));
    }

    [Fact]
    public void Checks_FindingsOfAllWeights_ListErrorsFirst()
    {
        var image = Images.Of(Record with { Index = 2 }, Application with { HardwareId = 1001 }, Communications);
        image[image.Length - 1] ^= 1;
        Assert.Equal(
            [FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Information],
            FirmwareContainer.Read(image).Findings.Select(f => f.Severity));
    }

    private static void Finds(byte[] image, string check, FindingSeverity severity, long? offset, string words)
    {
        var finding = Assert.Single(FirmwareContainer.Read(image).Findings);
        Assert.Equal((check, severity, offset), (finding.Check, finding.Severity, finding.Offset));
        Assert.Contains(words, finding.Text, StringComparison.Ordinal);
        Assert.Equal(severity != FindingSeverity.Error, FirmwareContainer.Read(image).IsValid);
    }
}
