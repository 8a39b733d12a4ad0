using System.Collections.Generic;

namespace ApcUps.Simulator.Application.Microlink;

/// <summary>
/// The two running sums modulo 255 from which Microlink makes check bytes and proofs. Written apart from the client's, so that
/// the two do not share a mistake; both are held against captured frames.
/// </summary>
internal sealed class MicrolinkSums
{
    private int _first;
    private int _second;

    /// <summary>Begins with given sums: 0 and 0 for check bytes.</summary>
    public MicrolinkSums(int first = 0, int second = 0) => (_first, _second) = (first, second);

    /// <summary>The sums as two bytes.</summary>
    public byte[] Value => [(byte)_first, (byte)_second];

    /// <summary>The frame with its two check bytes behind it.</summary>
    public static byte[] Seal(IReadOnlyList<byte> frame)
    {
        var sums = new MicrolinkSums();
        sums.Add(frame);
        var x = 255 - ((sums._first + sums._second) % 255);
        var y = 255 - ((sums._first + x) % 255);
        return [.. frame, (byte)x, (byte)y];
    }

    /// <summary>True if the last two bytes are the check bytes of those before.</summary>
    public static bool IsSealed(IReadOnlyList<byte> frame)
    {
        var sums = new MicrolinkSums();
        sums.Add(frame);
        return sums._first == 0 && sums._second == 0;
    }

    /// <summary>
    /// What shows that one side knows the scheme: sums over the first eight bytes of row 0, the serial number as stored and two
    /// secret bytes, begun with the bytes of the series id in reverse order.
    /// </summary>
    public static byte[] Proof(byte[] header, byte[] serial, byte[] secret)
    {
        var sums = new MicrolinkSums(header[4], header[3]);
        for (var i = 0; i < 8; i++)
        {
            sums.Add(header[i]);
        }

        sums.Add(serial);
        sums.Add(secret);
        return sums.Value;
    }

    private void Add(IReadOnlyList<byte> bytes)
    {
        foreach (var value in bytes)
        {
            Add(value);
        }
    }

    private void Add(byte value)
    {
        _first = (_first + value) % 255;
        _second = (_second + _first) % 255;
    }
}
