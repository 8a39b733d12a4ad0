using System.Collections.Generic;

namespace ApcUps.Status.Modbus;

/// <summary>What is still to be asked for in this reading, and what the next readings will ask for: what this unit has answered.</summary>
internal sealed class BlockQueue
{
    private readonly LinkedList<RegisterBlock> _open = new();
    private readonly List<RegisterBlock> _lasting = [];
    private readonly bool _raw;

    public BlockQueue(bool raw) => _raw = raw;

    /// <summary>The block to ask for now; null if the reading is whole.</summary>
    public RegisterBlock? Current => _open.First?.Value;

    /// <summary>Fills the queue for a reading.</summary>
    public void Begin(bool isFirst)
    {
        _open.Clear();
        foreach (var block in isFirst ? ReadPlan.First(_raw) : _lasting)
        {
            _open.AddLast(block);
        }

        _lasting.Clear();
    }

    /// <summary>The current block was answered.</summary>
    public void Answered()
    {
        if (ReadPlan.Changes(Current!.Register))
        {
            _lasting.Add(Current);
        }

        Skip();
    }

    /// <summary>The current block will not be had.</summary>
    public void Skip() => _open.RemoveFirst();

    /// <summary>Puts the parts of the current block in its place; false if it has none.</summary>
    public bool Split()
    {
        var parts = Current!.Parts();
        if (parts.Count == 0)
        {
            return false;
        }

        Skip();
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            _open.AddFirst(parts[i]);
        }

        return true;
    }
}
