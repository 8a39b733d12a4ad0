using System.Collections.Generic;
using System.Text;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>A UART that samples a line at another speed than that of the sender, 8N1 on both sides.</summary>
internal static class WrongSpeed
{
    /// <summary>
    /// The bytes that come out. Those without a stop bit are read as 00, as Linux may do, or as they were sampled.
    /// </summary>
    public static byte[] Hear(string text, int sent, int heard, bool badAsZero)
    {
        var line = Bits(text);
        var bytes = new List<byte>();
        var time = 0.0;
        while (true)
        {
            time = NextFall(line, time, sent);
            if (time < 0)
            {
                return bytes.ToArray();
            }

            var value = 0;
            for (var bit = 0; bit < 8; bit++)
            {
                value |= Level(line, time + ((bit + 1.5) / heard), sent) << bit;
            }

            var good = Level(line, time + (9.5 / heard), sent) == 1;
            bytes.Add(good || !badAsZero ? (byte)value : (byte)0);
            time += 9.5 / heard;
        }
    }

    private static List<int> Bits(string text)
    {
        var bits = new List<int> { 1, 1 };
        foreach (var value in Encoding.Latin1.GetBytes(text))
        {
            bits.Add(0);
            for (var bit = 0; bit < 8; bit++)
            {
                bits.Add((value >> bit) & 1);
            }

            bits.Add(1);
        }

        return bits;
    }

    private static int Level(List<int> line, double time, int sent)
    {
        var bit = (int)(time * sent);
        return bit < line.Count ? line[bit] : 1;
    }

    private static double NextFall(List<int> line, double time, int sent)
    {
        for (var bit = (int)(time * sent) + 1; bit < line.Count; bit++)
        {
            if (line[bit] == 0 && line[bit - 1] == 1)
            {
                return (double)bit / sent + 1e-9;
            }
        }

        return -1;
    }
}
