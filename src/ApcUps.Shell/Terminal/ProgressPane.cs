using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace ApcUps.Shell.Terminal;

/// <summary>The activities under way, one line each, children below their parent, drawn from the cursor down and wiped again.</summary>
internal sealed class ProgressPane
{
    // More than these would push the output that matters off a small window.
    private const int MaxLines = 8;
    private readonly List<(long Source, ProgressRecord Record)> _active = [];
    private bool _drawn;

    public void Take(long source, ProgressRecord record)
    {
        var index = _active.FindIndex(entry => entry.Source == source && entry.Record.ActivityId == record.ActivityId);
        if (record.RecordType == ProgressRecordType.Completed)
        {
            if (index >= 0)
                _active.RemoveAt(index);
        }
        else if (index >= 0)
        {
            _active[index] = (source, record);
        }
        else
        {
            _active.Add((source, record));
        }
    }

    public void Empty() => _active.Clear();

    /// <summary>The text that puts the pane on the screen and the cursor back where it was.</summary>
    public string Draw()
    {
        if (_active.Count == 0)
            return Erase();

        var width = Window.Width;
        var limit = Math.Clamp(Window.Height / 3, 1, MaxLines);
        var lines = Roots().SelectMany(root => Tree(root, 0)).Take(limit).ToArray();
        var text = new StringBuilder(Erase());
        foreach (var (record, depth) in lines)
            text.Append(ProgressLine.Text(record, depth, width)).Append('\n');
        _drawn = true;
        return text.Append("\e[").Append(lines.Length).Append('A').ToString();
    }

    /// <summary>The text that wipes the pane, which is always all that is below the cursor; nothing when there is none.</summary>
    public string Erase()
    {
        if (!_drawn)
            return string.Empty;
        _drawn = false;
        return "\r\e[J";
    }

    // A record whose parent is gone, or was never reported, stands by itself.
    private IEnumerable<(long Source, ProgressRecord Record)> Roots() => _active.Where(entry => !_active.Any(other => IsChild(entry, other)));

    private IEnumerable<(ProgressRecord Record, int Depth)> Tree((long Source, ProgressRecord Record) entry, int depth) =>
        _active.Where(other => IsChild(other, entry)).SelectMany(child => Tree(child, depth + 1)).Prepend((entry.Record, depth));

    private static bool IsChild((long Source, ProgressRecord Record) child, (long Source, ProgressRecord Record) parent) =>
        child.Source == parent.Source && child.Record.ParentActivityId == parent.Record.ActivityId && child.Record != parent.Record;
}
