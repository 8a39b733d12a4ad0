using System;
using System.Globalization;
using ApcUps.Status.Microlink;

namespace ApcUps.Tracing;

/// <summary>
/// Hears Microlink rows: a row number, 16 or 32 bytes, two check bytes, and no mark where one begins. One sum in 32,000 is right by chance,
/// so a row counts if it begins where the line began to speak, or where the row before it ended, or if it is a whole header.
/// </summary>
internal sealed class MicrolinkEar : ISpeakerEar
{
    // The widths seen on real units.
    private static readonly int[] Widths = { 16, 32 };

    // Above it are the bytes that control the session (FD, FE, F7).
    private const byte RowLimit = 0xf7;
    private const byte Version = 0x0a;

    private readonly HeardBytes _heard = new();
    private readonly long[] _ends = { -1, -1 };
    private long _burstAt;

    public Finding? Hear(byte value, TimeSpan now)
    {
        _heard.Add(value);
        Finding? found = null;
        for (var i = 0; i < Widths.Length; i++)
        {
            found = Row(i) ?? found;
        }

        return found;
    }

    public Finding? Rest(TimeSpan now)
    {
        _burstAt = _heard.Count;
        return null;
    }

    private Finding? Row(int i)
    {
        var width = Widths[i];
        var start = _heard.Count - (width + 3);
        if (start < 0 || !IsRow(start, width))
        {
            return null;
        }

        var follows = _ends[i] == start;
        _ends[i] = _heard.Count;
        return follows || start == _burstAt || IsHeader(start, width)
            ? new(UpsSpeaker.Microlink, string.Format(CultureInfo.InvariantCulture, "Microlink rows of {0} bytes whose check bytes are right.", width))
            : new(UpsSpeaker.Unknown, "One row as of Microlink, which may be chance.", IsWeak: true);
    }

    private bool IsRow(long start, int width)
    {
        var end = start + width + 3;
        if (_heard[start] >= RowLimit || _heard[end - 2] == 0 || _heard[end - 1] == 0)
        {
            return false;
        }

        // 00 and FF, which a wrong speed makes plenty of, do not change the sums: something else must be there.
        var telling = 0;
        for (var place = start; place < end; place++)
        {
            telling += _heard[place] is 0x00 or 0xff ? 0 : 1;
        }

        return telling >= 3 && AreSumsRight(_heard.Range(start, width + 3));
    }

    private static bool AreSumsRight(byte[] frame)
    {
        var sums = new MicrolinkSums(0, 0);
        sums.Add(frame, 0, frame.Length);
        return sums is { First: 0, Second: 0 };
    }

    private bool IsHeader(long start, int width) => _heard[start] == 0 && _heard[start + 1] == Version && _heard[start + 2] == width;
}
