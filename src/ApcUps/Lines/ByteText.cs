using System.Globalization;
using System.Text;

namespace ApcUps.Lines;

/// <summary>How bytes of a line are written for people.</summary>
internal static class ByteText
{
    /// <summary>Printable ASCII as it is, every other byte as <c>&lt;0D&gt;</c>.</summary>
    public static string Printable(byte[] bytes, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (IsPrintable(bytes[i]))
            {
                text.Append((char)bytes[i]);
            }
            else
            {
                text.Append('<').Append(Digits(bytes[i])).Append('>');
            }
        }

        return text.ToString();
    }

    /// <summary>Two hexadecimal digits for each byte, parted by blanks: <c>43 43</c>.</summary>
    public static string Hex(byte[] bytes, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(i > 0 ? " " : string.Empty).Append(Digits(bytes[i]));
        }

        return text.ToString();
    }

    public static bool IsPrintable(byte value) => value is >= 0x20 and <= 0x7e;

    private static string Digits(byte value) => value.ToString("X2", CultureInfo.InvariantCulture);
}
