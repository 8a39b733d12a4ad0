using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Xmodem;

namespace ApcUps.Tracing;

/// <summary>
/// Hears a line at the wrong speed. Its bytes come from few bit patterns, at least half of them no text (measured on a model of
/// a UART, for the usual speeds against each other); an image or other dense data takes all values and is not meant.
/// </summary>
internal sealed class NoiseEar : ISpeakerEar
{
    // Enough to judge once the line has paused. In a stream more, so that two whole rows of a protocol come first.
    private const int Enough = 24;
    private const int Kept = 128;

    private readonly Queue<byte> _recent = new();

    public Finding? Hear(byte value, TimeSpan now)
    {
        _recent.Enqueue(value);
        if (_recent.Count < Kept)
        {
            return null;
        }

        var found = Judge();
        _recent.Clear();
        return found;
    }

    public Finding? Rest(TimeSpan now) => _recent.Count >= Enough ? Judge() : null;

    /// <summary>What was heard until now made sense after all.</summary>
    public void Forget() => _recent.Clear();

    private static bool IsStrange(byte value) =>
        !ByteText.IsPrintable(value)
        && value is not (0x09 or 0x0a or 0x0d or 0x1b or XmodemByte.Ack or XmodemByte.Nak or XmodemByte.Can or XmodemByte.Eot);

    private Finding? Judge()
    {
        var strange = _recent.Count(IsStrange);
        var kinds = _recent.Distinct().ToArray();
        var few = 2 * kinds.Length <= _recent.Count;

        // A Microlink client alone sends little else than these.
        var client = kinds.All(b => b is 0xfe or 0xfd or 0xf7);
        return !client && (10 * strange >= 9 * _recent.Count || (few && 2 * strange >= _recent.Count))
            ? new(UpsSpeaker.Noise, "These bytes make neither text nor frames: the speed is wrong, or the protocol is unknown.")
            : null;
    }
}
