using System;
using System.Collections.Generic;

namespace ApcUps.Lines.Listing;

/// <summary>
/// The ports that Windows' drivers say they serve. Some drivers leave bytes behind the name, others a duplicate.
/// </summary>
internal static class SerialCommNames
{
    private const string Key = @"HARDWARE\DEVICEMAP\SERIALCOMM";

    /// <summary>The names in upper case, each once.</summary>
    public static ISet<string> Read(IRegistryReader registry)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in registry.Texts(Key))
        {
            if (Clean(text) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The port's name at the start of a text, or null if it begins otherwise.</summary>
    public static string? Clean(string text)
    {
        var start = text.Trim('\0', ' ');
        var end = Math.Min(3, start.Length);
        while (end < start.Length && start[end] is >= '0' and <= '9')
        {
            end++;
        }

        var name = start.Substring(0, end).ToUpperInvariant();
        return SerialAddress.IsComName(name) ? name : null;
    }
}
