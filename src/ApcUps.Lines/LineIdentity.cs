namespace ApcUps.Lines;

/// <summary>Tells which addresses mean the same line: links, letter case, a name with and without /dev/.</summary>
internal static class LineIdentity
{
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
