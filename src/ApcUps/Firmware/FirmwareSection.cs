using System;
using System.Text.RegularExpressions;

namespace ApcUps.Firmware;

/// <summary>One section of an image: a 128-byte header and its padded payload. Its header may be damaged: see <see cref="HeaderSound"/>.</summary>
public sealed class FirmwareSection
{
    private const byte LoaderBit = 0x80;
    private const int RecordLength = 256;

    private static readonly Regex Numbered = new(@"^[A-Z]{3}[ A-Za-z][0-9]{2}\.[0-9]{1,2}\z", RegexOptions.CultureInvariant);

    // Known are dsp_ram_app and DSPramApp. They bear no version.
    private static readonly Regex DspHelper = new(@"^[Dd][Ss][Pp][A-Za-z_]+\z", RegexOptions.CultureInvariant);

    /// <param name="header">The 128 bytes of its header.</param>
    /// <param name="offset">Where the header stands in the file.</param>
    /// <param name="isWhole">The file holds the whole payload.</param>
    /// <param name="payloadSum">The checksum of the payload as far as it is there.</param>
    internal FirmwareSection(byte[] header, long offset, bool isWhole, int payloadSum)
    {
        Header = header;
        Offset = offset;
        IsWhole = isWhole;
        VersionText = SectionHeader.VersionText(header, 0) ?? SectionHeader.ShownText(header);
        HeaderSound = SectionHeader.IsSound(header, 0);
        PayloadSound = isWhole && payloadSum == SectionHeader.PayloadSum(header, 0);
    }

    /// <summary>The three letters (or more, for a DSP helper) that name it: <c>UPS</c>, <c>UBL</c>, <c>MCU</c>.</summary>
    public string Name => IsDspHelper ? VersionText : VersionText.Substring(0, Math.Min(3, VersionText.Length));

    /// <summary>The header's whole version string, such as <c>UPS 07.1</c>.</summary>
    public string VersionText { get; }

    /// <summary>The version alone, such as <c>07.1</c>; null if the string holds none.</summary>
    public string? Version => VersionText.Length > 4 && VersionText[4] is >= '0' and <= '9' ? VersionText.Substring(4) : null;

    /// <summary>The hardware id that the section is for: 17 means "ID17".</summary>
    public long HardwareId => SectionHeader.HardwareId(Header, 0);

    /// <summary>Byte 0 of the header: 3 or 4.</summary>
    public int ContainerVersion => Header[0];

    /// <summary>Byte 1 of the header. Bit 7: a loader; bits 0 to 6: the processor.</summary>
    public int Flags => Header[1];

    /// <summary>Byte 2 of the header: how the payload is protected, by inference.</summary>
    public int Protection => Header[2];

    /// <summary>Byte 18 of the header, the file index. It differs between product lines, so names decide.</summary>
    public int FileIndex => Header[18];

    /// <summary>The 128 bytes of the header.</summary>
    public byte[] Header { get; }

    /// <summary>Where the header stands in the file, in bytes.</summary>
    public long Offset { get; }

    /// <summary>Payload length in bytes before padding, as the header states it.</summary>
    public long Length => SectionHeader.Length(Header, 0);

    /// <summary>Payload length in bytes with padding, a multiple of 128.</summary>
    public long StoredLength => SectionHeader.RoundUp(Length);

    /// <summary>True if the file holds all of the payload.</summary>
    public bool IsWhole { get; }

    /// <summary>True if the header's checksum is right.</summary>
    public bool HeaderSound { get; }

    /// <summary>True if the stored payload is whole and has the checksum that the header states.</summary>
    public bool PayloadSound { get; }

    /// <summary>Both checksums in one word.</summary>
    public ChecksumState Checksum =>
        !HeaderSound ? ChecksumState.HeaderWrong : PayloadSound ? ChecksumState.Right : ChecksumState.PayloadWrong;

    /// <summary>True for a program that is loaded into a DSP's memory to write its flash. Bit 7 may be set; it is no bootloader.</summary>
    public bool IsDspHelper => DspHelper.IsMatch(VersionText) && !Numbered.IsMatch(VersionText);

    /// <summary>True if bit 7 says that it is the loader of a processor.</summary>
    public bool IsLoader => (Flags & LoaderBit) != 0 && !IsDspHelper;

    /// <summary>True for the 256-byte section that carries the version of the whole and no code.</summary>
    public bool IsApplicationRecord => Name == "UPS" && Flags == 0 && Length == RecordLength;

    /// <summary>The processor that it is for, bits 0 to 6 of the flags.</summary>
    public int Processor => Flags & ~LoaderBit & 0xff;

    /// <summary>True if its version string has a form that real sections have.</summary>
    internal bool HasKnownForm => Numbered.IsMatch(VersionText) || IsDspHelper;

    /// <summary>How findings name it: <c>section MCU 20.0 at byte 41216</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"section {VersionText} at byte {Offset}");
}
