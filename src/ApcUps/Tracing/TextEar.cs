using System;
using ApcUps.Lines;
using ApcUps.Xmodem;

namespace ApcUps.Tracing;

/// <summary>Hears whole lines of text, whoever says them: they are no noise, and end a guess that they do not fit.</summary>
internal sealed class TextEar : ISpeakerEar
{
    // At the wrong speed, too, a few characters between what looks like two line ends are not rare.
    private const int Shortest = 6;

    private int _characters;
    private bool _isText = true;
    private bool _isRow = true;

    public Finding? Hear(byte value, TimeSpan now)
    {
        if (value is 0x0a or 0x0d)
        {
            // A row of C is a loader's matter.
            var isLine = _isText && !_isRow && _characters >= Shortest;
            _characters = 0;
            _isText = _isRow = true;
            return isLine ? new(UpsSpeaker.Unknown, "Text that is typical of no protocol known to ApcUps.") : null;
        }

        _characters++;
        _isRow &= value == XmodemByte.CrcRequest;
        _isText &= ByteText.IsPrintable(value) || value == 0x09;
        return null;
    }

    public Finding? Rest(TimeSpan now) => null;
}
