using System.Linq;
using ApcUps.Firmware;

namespace ApcUps.Tests.Unit.Firmware;

/// <summary>Small images with the vendor's format and nobody's content.</summary>
internal static class Images
{
    /// <summary>A chain of sections with payloads of the given lengths.</summary>
    public static byte[] Chain(params (string Text, int Length)[] sections) =>
        sections.SelectMany((s, i) => Section(s.Text, s.Length, i + 1)).ToArray();

    /// <summary>A loader of 100 bytes and an application of 200.</summary>
    public static byte[] Small() => Chain(("UBL 07.2", 100), ("UPS 07.1", 200));

    private static byte[] Section(string text, int length, int seed)
    {
        var section = new byte[SectionHeader.Size + SectionHeader.RoundUp(length)];
        for (var i = SectionHeader.Size; i < section.Length; i++)
        {
            section[i] = (byte)((i * 31) + (seed * 7));
        }

        SectionHeader.Write(section, 0, 1, 1, 17, text, length, 0x1234);
        return section;
    }
}
