namespace ApcUps.Status.UpsLink;

/// <summary>
/// The bytes a reading may send, each alone. Source: upslink facts, section 9. Nearly every other byte does something to the
/// unit: S, K, Z and @ turn the load off, W and U put it on battery. M, N and J are left out too, since reading resets them. The
/// case decides: w reads a setting, W starts a test.
/// </summary>
public static class UpsLinkWhitelist
{
    private const string Bytes = "Y\u001b\u0001\u001aVabcdefghijklmnopqrstuvwxy></\\789'~BCEFGLOPQTX";

    /// <summary>True for exactly one byte of the list.</summary>
    public static bool Allows(byte[] bytes) => bytes.Length == 1 && Allows(bytes[0]);

    /// <summary>True if the byte is in the list.</summary>
    public static bool Allows(byte command) => Bytes.IndexOf((char)command) >= 0;
}
