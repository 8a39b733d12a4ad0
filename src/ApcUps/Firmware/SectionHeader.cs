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

    private const int LengthAt = 6;
    private const int IdAt = 10;
    private const int PayloadSumAt = 16;
    private const int TextLengthAt = 19;
    private const int TextAt = 20;
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
        if (length is < 8 or > 19)
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
    public static void Write(byte[] file, int offset, byte flags, byte index, long hardwareId, string versionText, int length, int plainSum)
    {
        Array.Clear(file, offset, Size);
        file[offset] = 3;
        file[offset + 1] = flags;
        file[offset + 2] = 3;
        PutUInt16(file, offset + 3, plainSum);
        PutUInt32(file, offset + LengthAt, length);
        PutUInt32(file, offset + IdAt, hardwareId);
        PutUInt16(file, offset + PayloadSumAt, Fletcher16.Compute(file, offset + Size, RoundUp(length)));
        file[offset + 18] = index;
        file[offset + TextLengthAt] = (byte)versionText.Length;
        Encoding.ASCII.GetBytes(versionText, 0, versionText.Length, file, offset + TextAt);
        PutUInt16(file, offset + HeaderSumAt, Fletcher16.Compute(file, offset, HeaderSumAt));
    }

    /// <summary>Rounds a payload length up to whole blocks.</summary>
    public static int RoundUp(int length) => (length + Size - 1) / Size * Size;

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
}
