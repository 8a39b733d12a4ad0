using System.Collections.Generic;

namespace ApcUps.Shell.Prompt;

/// <summary>The lines of this session, and the walk through them with the up and down keys.</summary>
internal sealed class History
{
    private readonly List<string> lines = [];
    private int place;
    private string draft = string.Empty;

    public void Add(string line)
    {
        if (line.Length > 0 && (lines.Count == 0 || lines[^1] != line))
            lines.Add(line);
        place = lines.Count;
    }

    /// <summary>An older line, or the one given when there is none.</summary>
    public string Older(string current)
    {
        if (place == 0)
            return current;
        if (place == lines.Count)
            draft = current;
        return lines[--place];
    }

    /// <summary>A newer line; after the newest, what was being typed when the walk began.</summary>
    public string Newer(string current)
    {
        if (place >= lines.Count)
            return current;
        return ++place == lines.Count ? draft : lines[place];
    }
}
