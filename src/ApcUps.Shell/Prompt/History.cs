using System.Collections.Generic;

namespace ApcUps.Shell.Prompt;

/// <summary>The lines of this session, and the walk through them with the up and down keys.</summary>
internal sealed class History
{
    private readonly List<string> _lines = [];
    private int _place;
    private string _draft = string.Empty;

    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
            _lines.Add(line);
        _place = _lines.Count;
    }

    /// <summary>An older line, or the one given when there is none.</summary>
    public string Older(string current)
    {
        if (_place == 0)
            return current;
        if (_place == _lines.Count)
            _draft = current;
        return _lines[--_place];
    }

    /// <summary>A newer line; after the newest, what was being typed when the walk began.</summary>
    public string Newer(string current)
    {
        if (_place >= _lines.Count)
            return current;
        return ++_place == _lines.Count ? _draft : _lines[_place];
    }
}
