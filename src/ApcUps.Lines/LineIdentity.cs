using System;

namespace ApcUps.Lines;

/// <summary>Tells which addresses mean the same line: links, letter case, a name with and without /dev/.</summary>
public static class LineIdentity
{
    /// <summary>True if both names mean the same line.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Of(one), Of(other), StringComparison.Ordinal);

    /// <summary>The one form of an address that all its spellings share. Never fails: an odd address is its own form.</summary>
    public static string Of(string address)
    {
        if (!SerialAddress.IsOne(address))
        {
            // Schemes, host names and the names of simulated units do not tell cases apart.
            return address.ToUpperInvariant();
        }

        if (SerialAddress.IsComName(address))
        {
            return address.ToUpperInvariant();
        }

        return RealPath.Of(address[0] == '/' ? address : "/dev/" + address);
    }
}
