using System.Linq;
using ApcUps.Firmware;

namespace ApcUps.Tests.Unit.Firmware;

/// <summary>Small images with the vendor's format and nobody's content.</summary>
internal static class Images
{
    /// <summary>A chain of sections with payloads of the given lengths.</summary>
    public static byte[] Chain(params (string Text, int Length)[] sections) =>
        Of([.. sections.Select(s => new SectionHeaderFields(s.Text, 17, s.Length) { PlainSum = 0x1234, Flags = (byte)(s.Text.StartsWith("UPS") ? 1 : 0x81) })]);

    /// <summary>A chain of sections with the given headers.</summary>
    public static byte[] Of(params SectionHeaderFields[] sections) => [.. sections.SelectMany(Section)];

    /// <summary>A loader of 100 bytes and an application of 200.</summary>
    public static byte[] Small() => Chain(("UBL 07.2", 100), ("UPS 07.1", 200));

    /// <summary>Changes one byte of a header and makes the header's checksum right again.</summary>
    public static byte[] With(byte[] image, int section, int at, byte value)
    {
        image[section + at] = value;
        var sum = Fletcher16.Compute(image, section, 126);
        image[section + 126] = (byte)(sum >> 8);
        image[section + 127] = (byte)sum;
        return image;
    }

    private static byte[] Section(SectionHeaderFields fields, int number)
    {
        var section = new byte[SectionHeader.Size + SectionHeader.RoundUp((int)fields.Length)];
        for (var i = SectionHeader.Size; i < section.Length; i++)
        {
            section[i] = (byte)((i * 31) + ((number + 1) * 7));
        }

        SectionHeader.Write(section, 0, fields);
        return section;
    }
}
