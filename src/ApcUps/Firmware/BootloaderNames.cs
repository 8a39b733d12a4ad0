using System;

namespace ApcUps.Firmware;

/// <summary>The names of sections that are loaders, each of another of the unit's processors.</summary>
internal static class BootloaderNames
{
    private static readonly string[] All = ["UBL", "SBL", "MBL", "CBL", "BBL", "DBL", "LBL", "CTL"];

    /// <summary>True if a section of this name, or with this version string, is a loader.</summary>
    public static bool Has(string text) => Array.Exists(All, name => text.StartsWith(name, StringComparison.Ordinal));
}
