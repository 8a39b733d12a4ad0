using System;

namespace ApcUps.Xmodem;

/// <summary>The bytes of one block: start byte, number and its complement, data, check.</summary>
public static class XmodemBlock
{
    /// <summary>Length of an ordinary block's data.</summary>
    public const int ShortLength = 128;

    /// <summary>Length of a 1K block's data.</summary>
    public const int LongLength = 1024;

    /// <summary>Builds a block.</summary>
    /// <param name="data">The file.</param>
    /// <param name="offset">Where the block's data starts in it.</param>
    /// <param name="length">128 or 1,024.</param>
    /// <param name="number">The block's number from 1; it wraps at 256 on the line.</param>
    /// <param name="check">CRC-16 or checksum.</param>
    public static byte[] Encode(byte[] data, int offset, int length, int number, XmodemCheck check)
    {
        var block = new byte[3 + length + (check == XmodemCheck.Crc16 ? 2 : 1)];
        block[0] = length == LongLength ? XmodemByte.Stx : XmodemByte.Soh;
        block[1] = (byte)number;
        block[2] = (byte)~number;
        Array.Copy(data, offset, block, 3, length);
        if (check == XmodemCheck.Crc16)
        {
            var crc = Crc16.Compute(data, offset, length);
            block[length + 3] = (byte)(crc >> 8);
            block[length + 4] = (byte)crc;
            return block;
        }

        byte sum = 0;
        for (var i = offset; i < offset + length; i++)
        {
            unchecked
            {
                sum += data[i];
            }
        }

        block[length + 3] = sum;
        return block;
    }
}
