using System;
using ApcUps.Xmodem;

namespace ApcUps.Simulator.Xmodem;

/// <summary>
/// Collects the bytes of one block behind its first: number, inverted number, data, check. Every byte counts as it is,
/// so that a CAN or an EOT inside a block is data.
/// </summary>
internal sealed class BlockFrame
{
    private readonly byte[] _bytes;
    private readonly XmodemCheck _check;
    private readonly int _size;
    private int _count;

    public BlockFrame(int size, XmodemCheck check)
    {
        _size = size;
        _check = check;
        _bytes = new byte[2 + size + (check == XmodemCheck.Crc16 ? 2 : 1)];
    }

    /// <summary>True once all bytes are there.</summary>
    public bool IsFull => _count == _bytes.Length;

    /// <summary>The block's number, modulo 256.</summary>
    public byte Number => _bytes[0];

    /// <summary>True if the number agrees with its inverse and the data with their check.</summary>
    public bool IsSound => (_bytes[0] ^ _bytes[1]) == 0xff && Stated == Computed;

    private int Stated => _check == XmodemCheck.Crc16 ? (_bytes[_size + 2] << 8) | _bytes[_size + 3] : _bytes[_size + 2];

    private int Computed => _check == XmodemCheck.Crc16 ? BlockCheck.Crc16(Data()) : BlockCheck.Sum(Data());

    public void Add(byte value) => _bytes[_count++] = value;

    public byte[] Data()
    {
        var data = new byte[_size];
        Array.Copy(_bytes, 2, data, 0, _size);
        return data;
    }
}
