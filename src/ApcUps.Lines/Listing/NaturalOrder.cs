using System.Collections.Generic;

namespace ApcUps.Lines.Listing;

/// <summary>The order in which people count ports: COM2 before COM10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The one instance; it has no state.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? string.Empty, y ?? string.Empty);
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (p, q) = (Part(a, i), Part(b, j));
            var order = IsDigit(p[0]) && IsDigit(q[0]) ? CompareNumbers(p, q) : string.CompareOrdinal(p, q);
            if (order != 0)
            {
                return order;
            }

            (i, j) = (i + p.Length, j + q.Length);
        }

        var rest = (a.Length - i).CompareTo(b.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(a, b);
    }

    private static int CompareNumbers(string p, string q)
    {
        var (a, b) = (p.TrimStart('0'), q.TrimStart('0'));
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    }

    // The longest run of digits, or of anything else, from one place on.
    private static string Part(string text, int from)
    {
        var end = from + 1;
        while (end < text.Length && IsDigit(text[end]) == IsDigit(text[from]))
        {
            end++;
        }

        return text.Substring(from, end - from);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
