using System;

namespace ApcUps.Status.Microlink;

/// <summary>Listens for a row 0 while the width of rows is unknown.</summary>
public sealed class OpeningEar
{
    private const int Capacity = 1024;

    // A 00 in front of a row on battery, an FE that came back.
    private const int MostStrays = 2;

    private static readonly int[] SeenWidths = [16, 32];

    private readonly byte[] _bytes = new byte[Capacity];
    private int _count;

    /// <summary>True if any byte came since the last <see cref="Clear"/>.</summary>
    public bool HasHeard => _count > 0;

    /// <summary>True if bytes stand behind what was last taken.</summary>
    public bool HasSurplus { get; private set; }

    /// <summary>Forgets what came.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes what came; of a long noise only the end is kept.</summary>
    public void Add(byte[] buffer, int count)
    {
        var taken = Math.Min(count, Capacity);
        var kept = Math.Min(_count, Capacity - taken);
        Array.Copy(_bytes, _count - kept, _bytes, 0, kept);
        Array.Copy(buffer, count - taken, _bytes, kept, taken);
        _count = kept + taken;
    }

    /// <summary>The first believable row 0 in what came, with its header, or null.</summary>
    public MicrolinkRow? TakeFirst(out MicrolinkHeader? header)
    {
        for (var i = 0; i + MicrolinkHeader.Length < _count; i++)
        {
            var width = _bytes[i + 2];
            if (_bytes[i] == 0 && width <= MicrolinkHeader.WidestRow && i + width + MicrolinkFrame.RowOverhead <= _count
                && MicrolinkFrame.Row(_bytes, i, width) is { } row && MicrolinkHeader.Read(row.Payload) is { } read)
            {
                HasSurplus = i + width + MicrolinkFrame.RowOverhead < _count;
                header = read;
                return row;
            }
        }

        header = null;
        return null;
    }

    /// <summary>
    /// True if what came is rows of other numbers and nothing else: an old session is still on, and the unit repeated its last
    /// row, perhaps behind one that was on its way. Only the widths of known units count, because row 0 is not there to tell it.
    /// </summary>
    public bool IsOldSession()
    {
        foreach (var width in SeenWidths)
        {
            if (IsRows(width + MicrolinkFrame.RowOverhead))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRows(int length)
    {
        var start = _count % length;
        var isRows = _count >= length && start <= MostStrays;
        for (var i = start; isRows && i < _count; i += length)
        {
            isRows = _bytes[i] is > 0 and < 0xf7 && MicrolinkFrame.IsRight(_bytes, i, length);
        }

        return isRows;
    }
}
