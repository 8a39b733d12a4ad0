using System;

namespace ApcUps.Commands.Units;

/// <summary>How a list of units leaves a fact out.</summary>
internal static class UnknownWord
{
    public static bool Is(string text) => text.Trim().Length == 0 || text.Trim().Equals("unknown", StringComparison.OrdinalIgnoreCase);
}
