using System;

namespace ApcUps.Lines;

/// <summary>Tells which addresses mean the same line: links, letter case, a name with and without /dev/.</summary>
public static class LineIdentity
{
    private const string Incoming = "/dev/tty.";
    private const string Outgoing = "/dev/cu.";

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

        // On macOS each adapter has two devices, for calls that come in and that go out.
        var path = RealPath.Of(address[0] == '/' ? address : "/dev/" + address);
        return path.StartsWith(Incoming, StringComparison.Ordinal) ? path.Replace(Incoming, Outgoing) : path;
    }
}
