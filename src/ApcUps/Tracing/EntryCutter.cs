using System;
using ApcUps.Lines;
using ApcUps.Xmodem;

namespace ApcUps.Tracing;

/// <summary>
/// Gathers bytes into entries that a person can read: a line with its end, a row of requests (C) with its end, or 64 bytes.
/// Pauses are its user's matter.
/// </summary>
internal sealed class EntryCutter
{
    /// <summary>Bytes in one entry at most.</summary>
    public const int Longest = 64;

    private const int ShortestRow = 3;
    private const byte LineFeed = 0x0a;
    private const byte Return = 0x0d;

    private readonly byte[] _bytes = new byte[Longest];
    private int _row;
    private int _returns;
    private int _strange;

    /// <summary>Bytes gathered so far.</summary>
    public int Count { get; private set; }

    // A row of C is an entry of its own: what a console server sends right behind it is another matter.
    private bool IsRow => _row >= ShortestRow;

    /// <summary>True if the entry so far is complete because of the byte that comes next.</summary>
    public bool EndsBefore(byte value) => IsRow && !Continues(value);

    /// <summary>Takes a byte; true if it completes the entry.</summary>
    public bool Add(byte value)
    {
        _row += value == XmodemByte.CrcRequest && Count == _row ? 1 : 0;
        _returns += value == Return ? 1 : 0;

        // In a binary frame 0A is a number: a line end stands behind text. One garbage character before a text does no harm.
        var endsLine = value == LineFeed && 2 * _strange <= Count;
        _strange += ByteText.IsPrintable(value) || value is LineFeed or Return or 0x09 ? 0 : 1;
        _bytes[Count++] = value;
        return endsLine || Count == Longest;
    }

    /// <summary>Gives the bytes gathered so far and begins anew.</summary>
    public byte[] Take()
    {
        var taken = new byte[Count];
        Array.Copy(_bytes, taken, Count);
        Count = _row = _returns = _strange = 0;
        return taken;
    }

    private bool Continues(byte value) => value is LineFeed or Return || (value == XmodemByte.CrcRequest && _returns == 0);
}
