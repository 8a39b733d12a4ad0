using System;
using System.Text;

namespace ApcUps.Firmware;

/// <summary>
/// The 128-byte header in front of every section; integers are big-endian. Layout measured on public images
/// (all 477 sections agree); the meaning of bytes 40..81 is partly unknown and not read here.
/// </summary>
public static class SectionHeader
{
    /// <summary>Length of a header, and the unit of padding: one XMODEM block.</summary>
    public const int Size = 128;

    /// <summary>The shortest version string of all measured sections.</summary>
    internal const int ShortestText = 8;

    /// <summary>The longest version string that leaves a zero byte behind it.</summary>
    internal const int LongestText = 19;

    internal const int TextAt = 20;
    internal const int InitialValueAt = 40;

    private const int PlainSumAt = 3;
    private const int LengthAt = 6;
    private const int IdAt = 10;
    private const int PayloadSumAt = 16;
    private const int IndexAt = 18;
    private const int TextLengthAt = 19;
    private const int MarkAt = 56;
    private const int HeaderSumAt = 126;

    /// <summary>Payload length before padding, as the header states it.</summary>
    public static long Length(byte[] file, int offset) => UInt32(file, offset + LengthAt);

    /// <summary>The hardware id of the section.</summary>
    public static long HardwareId(byte[] file, int offset) => UInt32(file, offset + IdAt);

    /// <summary>The checksum of the stored payload, as the header states it.</summary>
    public static int PayloadSum(byte[] file, int offset) => UInt16(file, offset + PayloadSumAt);

    /// <summary>True if the header's own checksum is right.</summary>
    public static bool IsSound(byte[] file, int offset) =>
        Fletcher16.Compute(file, offset, HeaderSumAt) == UInt16(file, offset + HeaderSumAt);

    /// <summary>The version string, such as <c>UPS 07.1</c>, or null if its length or a character is impossible.</summary>
    public static string? VersionText(byte[] file, int offset)
    {
        int length = file[offset + TextLengthAt];
        if (length is < ShortestText or > LongestText)
        {
            return null;
        }

        for (var i = 0; i < length; i++)
        {
            if (file[offset + TextAt + i] is < 0x20 or > 0x7e)
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(file, offset + TextAt, length);
    }

    /// <summary>Writes a container-3 header for a stored payload that already stands behind it, checksums included.</summary>
    public static void Write(byte[] file, int offset, byte flags, byte index, long hardwareId, string versionText, int length, int plainSum) =>
        Write(file, offset, new(versionText, hardwareId, length) { Flags = flags, Index = index, PlainSum = plainSum });

    /// <summary>Writes a header for a stored payload that already stands behind it, checksums included.</summary>
    public static void Write(byte[] file, int offset, SectionHeaderFields fields)
    {
        Array.Clear(file, offset, Size);
        file[offset] = fields.ContainerVersion;
        file[offset + 1] = fields.Flags;
        file[offset + 2] = fields.Protection;
        PutUInt16(file, offset + PlainSumAt, fields.PlainSum);
        PutUInt32(file, offset + LengthAt, fields.Length);
        PutUInt32(file, offset + IdAt, fields.HardwareId);
        PutUInt16(file, offset + PayloadSumAt, Fletcher16.Compute(file, offset + Size, (int)RoundUp(fields.Length)));
        file[offset + IndexAt] = fields.Index;
        file[offset + TextLengthAt] = (byte)fields.VersionText.Length;
        Encoding.ASCII.GetBytes(fields.VersionText, 0, fields.VersionText.Length, file, offset + TextAt);
        PutUInt64(file, offset + InitialValueAt, fields.InitialValue);
        PutUInt64(file, offset + MarkAt, fields.Mark);
        PutUInt16(file, offset + HeaderSumAt, Fletcher16.Compute(file, offset, HeaderSumAt));
    }

    /// <summary>Rounds a payload length up to whole blocks.</summary>
    public static int RoundUp(int length) => (int)RoundUp((long)length);

    /// <summary>Rounds a payload length up to whole blocks.</summary>
    public static long RoundUp(long length) => (length + Size - 1) / Size * Size;

    /// <summary>The bytes behind the length byte up to a zero, with a question mark for what cannot be shown.</summary>
    internal static string ShownText(byte[] header)
    {
        var text = new StringBuilder();
        for (var i = TextAt; i < InitialValueAt && header[i] != 0; i++)
        {
            text.Append(header[i] is < 0x20 or > 0x7e ? '?' : (char)header[i]);
        }

        return text.Length == 0 ? "without a name" : text.ToString();
    }

    private static int UInt16(byte[] b, int at) => (b[at] << 8) | b[at + 1];

    private static long UInt32(byte[] b, int at) => ((long)UInt16(b, at) << 16) | (uint)UInt16(b, at + 2);

    private static void PutUInt16(byte[] b, int at, int value)
    {
        b[at] = (byte)(value >> 8);
        b[at + 1] = (byte)value;
    }

    private static void PutUInt32(byte[] b, int at, long value)
    {
        PutUInt16(b, at, (int)(value >> 16) & 0xffff);
        PutUInt16(b, at + 2, (int)value & 0xffff);
    }

    private static void PutUInt64(byte[] b, int at, ulong value)
    {
        PutUInt32(b, at, (long)(value >> 32));
        PutUInt32(b, at + 4, (long)(value & 0xffffffff));
    }
}
