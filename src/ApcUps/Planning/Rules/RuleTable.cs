using System;
using System.Globalization;

namespace ApcUps.Planning.Rules;

/// <summary>A table that rules look a version up in, by the value of a field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Missing">What a comparison is for a key that is not listed.</param>
/// <param name="Entries">The listed keys; a null version means that it is not stated.</param>
internal sealed record RuleTable(string Name, Truth Missing, (string Key, FirmwareVersion? Version)[] Entries)
{
    /// <summary>True if the key is listed; its version may be null all the same.</summary>
    public bool TryFind(IComparable key, out FirmwareVersion? version)
    {
        var text = Convert.ToString(key, CultureInfo.InvariantCulture);
        var at = Array.FindIndex(Entries, e => e.Key == text);
        version = at < 0 ? null : Entries[at].Version;
        return at >= 0;
    }
}
