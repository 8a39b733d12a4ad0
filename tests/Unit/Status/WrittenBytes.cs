using System;
using System.Linq;

namespace ApcUps.Tests.Unit.Status;

/// <summary>
/// What may be written to a line, told once more and independently of the product: a reading never sends anything else,
/// whatever the unit answers.
/// </summary>
internal static class WrittenBytes
{
    // UPS-Link: queries without a side effect, Y and ESC. Not among them: M, N and J, whose reading resets what they report.
    private const string UpsLink = "Y\x1b\x01\x1aVabcdefghijklmnopqrstuvwxy></\\789'~BCEFGLOPQTX";

    public static bool MayBeMicrolink(byte[] bytes) => bytes switch
    {
        [0xfd or 0xfe or 0xf7] or [0xf7, 0xfd] => true,
        { Length: 9 } => bytes[2] == 4 && bytes[0] < 0xf7 && Sums(bytes) == (0, 0),
        _ => false,
    };

    public static bool MayBeUpsLink(byte[] bytes) => bytes is [var one] && UpsLink.Contains((char)one, StringComparison.Ordinal);

    public static bool MayBeModbusRtu(byte[] bytes) => bytes.Length == 8 && MayBeRequest(bytes) && Crc(bytes) == 0;

    public static bool MayBeModbusTcp(byte[] bytes) => bytes.Length == 12 && bytes[2] == 0 && bytes[3] == 0 && bytes[4] == 0 && bytes[5] == 6 && MayBeRequest(bytes[6..]);

    private static bool MayBeRequest(byte[] bytes) => bytes[1] == 3 && bytes[4] == 0 && bytes[5] is >= 1 and <= 125;

    private static (int First, int Second) Sums(byte[] bytes) =>
        bytes.Aggregate((First: 0, Second: 0), (s, b) => ((s.First + b) % 255, (s.Second + s.First + b) % 255));

    private static int Crc(byte[] bytes)
    {
        var crc = 0xffff;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
            }
        }

        return crc;
    }
}
