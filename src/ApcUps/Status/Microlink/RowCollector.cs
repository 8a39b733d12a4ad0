using System;

namespace ApcUps.Status.Microlink;

/// <summary>
/// Finds a row among the bytes that came behind one byte of ours. A stray byte in front is passed over: units put a 00 there
/// on battery. Row numbers beyond the unit's rows are no rows, and neither is a row 0 with another header than the session's.
/// </summary>
public sealed class RowCollector
{
    private readonly MicrolinkHeader _header;
    private readonly byte[] _bytes;

    /// <summary>Collects rows of one session.</summary>
    public RowCollector(MicrolinkHeader header)
    {
        _header = header;
        FrameLength = header.Width + MicrolinkFrame.RowOverhead;
        // The tail of a late row, the row, and a little.
        _bytes = new byte[(2 * FrameLength) + 16];
    }

    /// <summary>The length of a row's frame.</summary>
    public int FrameLength { get; }

    /// <summary>The bytes that came and are part of no row yet.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes stood before the row taken last.</summary>
    public int Passed { get; private set; }

    /// <summary>True if more came than any answer has. What came since then is lost.</summary>
    public bool IsFlooded { get; private set; }

    /// <summary>Takes what came.</summary>
    public void Add(byte[] buffer, int count)
    {
        var taken = Math.Min(count, _bytes.Length - Count);
        Array.Copy(buffer, 0, _bytes, Count, taken);
        Count += taken;
        IsFlooded |= taken < count;
    }

    /// <summary>Forgets what came.</summary>
    public void Clear()
    {
        Count = 0;
        IsFlooded = false;
    }

    /// <summary>The first row in what came; what stands before it is dropped with it. Null if there is none yet.</summary>
    public MicrolinkRow? Take()
    {
        for (var i = 0; i + FrameLength <= Count; i++)
        {
            if (_bytes[i] < _header.Rows && MicrolinkFrame.Row(_bytes, i, _header.Width) is { } row && IsOfThisSession(row))
            {
                Passed = i;
                Count -= i + FrameLength;
                Array.Copy(_bytes, i + FrameLength, _bytes, 0, Count);
                return row;
            }
        }

        return null;
    }

    private bool IsOfThisSession(MicrolinkRow row) => row.Number != 0 || _header.Begins(row.Payload);
}
