namespace ApcUps.Status.Microlink;

/// <summary>An open namespace or collection. An indexed one is walked once for each element.</summary>
internal sealed class DescriptorLevel
{
    private readonly string _before;
    private readonly int _count;
    private int _index;

    /// <summary>Opens a level.</summary>
    /// <param name="before">The path of the levels around it.</param>
    /// <param name="name">Its id and its mark, or the id alone if it is indexed.</param>
    /// <param name="start">Where its block begins in the descriptor.</param>
    /// <param name="count">How many elements it stands for; null if it is not indexed.</param>
    /// <param name="silent">True if a level around it has no elements.</param>
    public DescriptorLevel(string before, string name, int start, int? count, bool silent)
    {
        _before = before + name;
        _count = count ?? 1;
        Start = start;
        IsIndexed = count.HasValue;
        IsSilent = silent || count == 0;
    }

    public int Start { get; }

    public bool IsIndexed { get; }

    /// <summary>True if its block has no data: it stands for no element, or lies in such a one.</summary>
    public bool IsSilent { get; }

    public string Path => IsIndexed ? $"{_before}[{_index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]." : _before;

    /// <summary>Goes on to the next element; false if that was the last.</summary>
    public bool Advance() => ++_index < _count;
}
