using System;

namespace ApcUps.Xmodem;

/// <summary>
/// How a file is cut into blocks: 1K blocks first if asked for, and what is left under 1,024 bytes in 128-byte blocks,
/// so that the blocks hold the file exactly and no padding is ever sent.
/// </summary>
public sealed class BlockPlan
{
    private readonly int _longBlocks;

    /// <summary>Plans the blocks of a file.</summary>
    /// <param name="size">Size of the file: a positive multiple of 128.</param>
    /// <param name="blockSize">128 or 1,024.</param>
    /// <exception cref="ArgumentException">The size is not a positive multiple of 128, or the block size is another.</exception>
    public BlockPlan(int size, int blockSize)
    {
        if (size <= 0 || size % XmodemBlock.ShortLength != 0)
        {
            throw new ArgumentException("The size must be a positive multiple of 128.", nameof(size));
        }

        if (blockSize is not (XmodemBlock.ShortLength or XmodemBlock.LongLength))
        {
            throw new ArgumentException("A block holds 128 or 1,024 bytes.", nameof(blockSize));
        }

        _longBlocks = blockSize == XmodemBlock.LongLength ? size / XmodemBlock.LongLength : 0;
        Count = _longBlocks + ((size - (_longBlocks * XmodemBlock.LongLength)) / XmodemBlock.ShortLength);
    }

    /// <summary>The number of blocks; never more than size / 128.</summary>
    public int Count { get; }

    /// <summary>Where block <paramref name="index"/> (from 0) starts in the file. The count gives the end of the file.</summary>
    public int Offset(int index) => index <= _longBlocks
        ? index * XmodemBlock.LongLength
        : (_longBlocks * XmodemBlock.LongLength) + ((index - _longBlocks) * XmodemBlock.ShortLength);

    /// <summary>The data length of block <paramref name="index"/> (from 0).</summary>
    public int Length(int index) => index < _longBlocks ? XmodemBlock.LongLength : XmodemBlock.ShortLength;
}
