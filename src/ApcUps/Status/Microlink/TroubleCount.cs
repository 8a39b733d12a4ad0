using System.Collections.Generic;
using System.Globalization;

namespace ApcUps.Status.Microlink;

/// <summary>Counts what went wrong on the way and was mended, to be told once at the end of a reading.</summary>
internal sealed class TroubleCount
{
    /// <summary>Rows asked for again.</summary>
    public int Repeats { get; set; }

    /// <summary>Sessions begun anew.</summary>
    public int Sessions { get; set; }

    /// <summary>Rows that came though nobody had asked for them, or behind other bytes.</summary>
    public int Strays { get; set; }

    /// <summary>The sentence, or null if nothing went wrong; it begins again from none.</summary>
    public string? Take()
    {
        var parts = new List<string>();
        Add(parts, Repeats, "row was asked for again", "rows were asked for again");
        Add(parts, Strays, "answer came with stray bytes", "answers came with stray bytes");
        Add(parts, Sessions, "session was begun anew", "sessions were begun anew");
        Repeats = 0;
        Strays = 0;
        Sessions = 0;
        return parts.Count == 0 ? null : $"The line was not clean: {string.Join(", ", parts)}.";
    }

    private static void Add(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}");
        }
    }
}
