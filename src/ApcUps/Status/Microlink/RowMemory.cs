using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// A unit's memory as far as its rows came: all payloads in row order are one flat array. A row that never came is unknown,
/// not zero.
/// </summary>
public sealed class RowMemory
{
    private readonly byte[] _bytes;
    private readonly bool[] _received;
    private readonly bool[] _current;

    /// <summary>An empty memory of so many rows of so many bytes.</summary>
    public RowMemory(int rows, int width)
    {
        Rows = rows;
        Width = width;
        _bytes = new byte[rows * width];
        _received = new bool[rows];
        _current = new bool[rows];
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The width of a row in bytes.</summary>
    public int Width { get; }

    /// <summary>Its size in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>One byte; 0 where no row came.</summary>
    public byte this[int address] => _bytes[address];

    /// <summary>True if each row came in the session under way.</summary>
    public bool IsWhole => Array.TrueForAll(_current, row => row);

    /// <summary>A new session begins: what came before is kept, but it is no longer of this session.</summary>
    public void BeginSession() => Array.Clear(_current, 0, _current.Length);

    /// <summary>Takes a row; its number and its width are this memory's.</summary>
    public void Store(MicrolinkRow row)
    {
        Array.Copy(row.Payload, 0, _bytes, row.Number * Width, Width);
        _received[row.Number] = true;
        _current[row.Number] = true;
    }

    /// <summary>True if this row came before, byte for byte.</summary>
    public bool Holds(MicrolinkRow row)
    {
        var isSame = row.Number < Rows && row.Payload.Length == Width && _received[row.Number];
        for (var i = 0; isSame && i < Width; i++)
        {
            isSame = _bytes[(row.Number * Width) + i] == row.Payload[i];
        }

        return isSame;
    }

    /// <summary>True if all of these bytes came.</summary>
    public bool Has(int address, int count) => All(_received, address, count);

    /// <summary>True if all of these bytes came in the session under way.</summary>
    public bool HasNow(int address, int count) => All(_current, address, count);

    /// <summary>A copy of these bytes.</summary>
    public byte[] Copy(int address, int count)
    {
        var copy = new byte[count];
        Array.Copy(_bytes, address, copy, 0, count);
        return copy;
    }

    private bool All(bool[] rows, int address, int count)
    {
        for (var row = address / Width; row * Width < address + count; row++)
        {
            if (!rows[row])
            {
                return false;
            }
        }

        return true;
    }
}
