namespace ApcUps.Status.Microlink;

/// <summary>
/// Tells when every row that a unit cycles through had its turn. A cycle may begin at any row: behind the password a unit may
/// go on where it was, and a reading is due when it is due.
/// </summary>
internal sealed class RowCycle
{
    private readonly int _rows;
    private int _last;
    private int? _first;
    private int _count;
    private bool _hasWrapped;
    private bool _hasEnd;

    public RowCycle(int rows, int last)
    {
        _rows = rows;
        _last = last;
    }

    /// <summary>The next row is the first of a cycle.</summary>
    public void Begin()
    {
        _first = null;
        _count = 0;
        _hasWrapped = false;
        _hasEnd = false;
    }

    /// <summary>
    /// True if this row completes the cycle: the last row came, the numbers began from below again, and they are back where they
    /// were. Where the last row never comes, a cycle ends once each row could have come.
    /// </summary>
    public bool Ends(int row)
    {
        _hasWrapped |= _first.HasValue && row < _last;
        _hasEnd |= row == _rows - 1;
        _first ??= row;
        _last = row;
        return ++_count > _rows || (_hasEnd && _hasWrapped && row >= _first);
    }
}
