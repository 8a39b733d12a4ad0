using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// The frames of both directions. A unit sends rows: number, W bytes of payload, two check bytes. A host writes fields: row,
/// offset in the row, length, that many bytes, two check bytes.
/// </summary>
public static class MicrolinkFrame
{
    /// <summary>Bytes of a row's frame beside its payload.</summary>
    public const int RowOverhead = 3;

    /// <summary>Bytes of a write beside its data.</summary>
    public const int WriteOverhead = 5;

    /// <summary>The bytes with their two check bytes behind them: each from 1 to 255, chosen so that both sums over all become 0.</summary>
    public static byte[] WithCheck(byte[] bytes)
    {
        var sums = default(MicrolinkSums);
        sums.Add(bytes, 0, bytes.Length);
        var frame = new byte[bytes.Length + 2];
        Array.Copy(bytes, frame, bytes.Length);
        frame[bytes.Length] = (byte)(255 - ((sums.First + sums.Second) % 255));
        frame[bytes.Length + 1] = (byte)(255 - ((sums.First + frame[bytes.Length]) % 255));
        return frame;
    }

    /// <summary>True if the bytes end in their right check bytes.</summary>
    public static bool IsRight(byte[] buffer, int offset, int count)
    {
        if (count < RowOverhead || buffer[offset + count - 1] == 0 || buffer[offset + count - 2] == 0)
        {
            return false;
        }

        var sums = default(MicrolinkSums);
        sums.Add(buffer, offset, count);
        return sums is { First: 0, Second: 0 };
    }

    /// <summary>The row that stands at this place, or null if there is none with right check bytes. The caller has made sure that the bytes are there.</summary>
    public static MicrolinkRow? Row(byte[] buffer, int offset, int width)
    {
        if (!IsRight(buffer, offset, width + RowOverhead))
        {
            return null;
        }

        var payload = new byte[width];
        Array.Copy(buffer, offset + 1, payload, 0, width);
        return new(buffer[offset], payload);
    }

    /// <summary>The write of a whole field, which may not straddle rows.</summary>
    public static byte[] Write(int row, int offset, byte[] data)
    {
        var bytes = new byte[3 + data.Length];
        bytes[0] = (byte)row;
        bytes[1] = (byte)offset;
        bytes[2] = (byte)data.Length;
        data.CopyTo(bytes, 3);
        return WithCheck(bytes);
    }
}
