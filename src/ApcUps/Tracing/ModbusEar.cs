using System;
using System.Collections.Generic;
using System.Globalization;
using ApcUps.Status.Modbus;

namespace ApcUps.Tracing;

/// <summary>
/// Hears Modbus RTU frames, questions and answers, wherever they begin: unit id, a function that a UPS knows (3, 4, 6, 16), the length
/// that goes with it, and a right CRC.
/// </summary>
internal sealed class ModbusEar : ISpeakerEar
{
    private const int ExceptionLength = 5;
    private const int FixedLength = 8;
    private const int ReplyOverhead = 5;
    private const int WriteOverhead = 9;

    private readonly HeardBytes _heard = new();
    private readonly List<(long Start, long End)> _expected = new();

    public Finding? Hear(byte value, TimeSpan now)
    {
        _heard.Add(value);
        Expect(3, start => Function(start) is 3 or 4 ? ReplyOverhead + EvenCount(start + 2, 250) : 0);
        Expect(7, start => Function(start) == 16 ? WriteOverhead + EvenCount(start + 6, 246) : 0);
        Expect(ExceptionLength, start => IsException(start) ? ExceptionLength : 0);
        Expect(FixedLength, start => IsFixed(start) ? FixedLength : 0);

        Finding? found = null;
        foreach (var (start, end) in _expected)
        {
            found = end == _heard.Count && ModbusCrc.Compute(_heard.Range(start, (int)(end - start)), 0, (int)(end - start)) == 0 ? Found(start) : found;
        }

        _expected.RemoveAll(frame => frame.End <= _heard.Count);
        return found;
    }

    public Finding? Rest(TimeSpan now) => null;

    private Finding Found(long start) => new(UpsSpeaker.Modbus, string.Format(
        CultureInfo.InvariantCulture, "A Modbus frame with a right CRC: unit {0}, function {1}.", _heard[start], Function(start) & 0x7f));

    /// <summary>Asks, once so many bytes of a possible frame are there, how long it would be; 0 if it is none.</summary>
    private void Expect(int known, Func<long, int> length)
    {
        var start = _heard.Count - known;
        if (start >= 0 && _heard[start] is >= 1 and <= 247 && length(start) is var whole && whole >= known)
        {
            _expected.Add((start, start + whole));
        }
    }

    private byte Function(long start) => _heard[start + 1];

    private bool IsException(long start) => Function(start) is 0x83 or 0x84 or 0x86 or 0x90 && _heard[start + 2] is >= 1 and <= 4;

    // A question for registers, a write of one register and its echo, the answer to a write of several.
    private bool IsFixed(long start) => Function(start) switch
    {
        3 or 4 or 16 => _heard[start + 4] == 0 && _heard[start + 5] is >= 1 and <= 125,
        6 => true,
        _ => false,
    };

    // Registers have two bytes. Without a length that can be, the frame is none.
    private int EvenCount(long place, int most) => _heard[place] is var count && count >= 2 && count <= most && count % 2 == 0 ? count : -WriteOverhead;
}
