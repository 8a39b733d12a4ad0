using System;
using ApcUps.Xmodem;

namespace ApcUps.Bootloader;

/// <summary>
/// Tells a request for a transfer (C, or NAK) from the same byte inside text. "APC" and "CRC" hold a C: a sender that
/// starts on one is shifted by one answer from then on. A request stands at a line's start or behind silence, and nothing
/// but more requests follows it at once.
/// </summary>
public sealed class PromptDetector
{
    /// <summary>Silence behind a request that confirms it; more than the gaps inside text, even through a console server.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    // A unit that asks faster than Quiet is still believed once it has done so for this long.
    private static readonly TimeSpan LongRow = TimeSpan.FromSeconds(3);

    private bool _atBoundary = true;
    private TimeSpan _lastAt = TimeSpan.MinValue;
    private TimeSpan _rowSince;
    private byte _candidate;
    private bool _pending;

    /// <summary>Requests in a row with nothing else between them.</summary>
    public int Row { get; private set; }

    /// <summary>What the requests ask for.</summary>
    public XmodemCheck Check => _candidate == XmodemByte.Nak ? XmodemCheck.Checksum : XmodemCheck.Crc16;

    /// <summary>When <see cref="Elapse"/> could confirm a request.</summary>
    public TimeSpan WakeAt => _pending ? _lastAt + Quiet : TimeSpan.MaxValue;

    /// <summary>Takes a byte; true if it is, so far, a request and no text.</summary>
    public bool Receive(byte value, TimeSpan now)
    {
        var afterSilence = _lastAt == TimeSpan.MinValue || now - _lastAt >= Quiet;
        _lastAt = now;
        if (value is XmodemByte.CrcRequest or XmodemByte.Nak && (_atBoundary || afterSilence))
        {
            Row = value == _candidate ? Row + 1 : 1;
            _rowSince = Row == 1 || afterSilence ? now : _rowSince;
            _candidate = value;
            _pending = true;
            _atBoundary = true;
            return true;
        }

        _pending = false;
        Row = 0;
        _candidate = 0;

        // Line ends and bytes that are no text bound a line; a C right behind a letter is part of a word.
        _atBoundary = value is < 0x20 or > 0x7e;
        return false;
    }

    /// <summary>Lets time pass; true once, when the requests heard last have become a prompt.</summary>
    public bool Elapse(TimeSpan now)
    {
        if (!_pending || (now - _lastAt < Quiet && now - _rowSince < LongRow))
        {
            return false;
        }

        _pending = false;
        return true;
    }
}
