namespace ApcUps.Lines;

/// <summary>The host in an address that looks like a URL.</summary>
internal static class HostText
{
    /// <summary>The host name or address; an IPv6 one stands in brackets. Null if the text is none.</summary>
    public static string? Read(string text)
    {
        if (text.Length > 2 && text[0] == '[' && text[text.Length - 1] == ']')
        {
            return text.Substring(1, text.Length - 2);
        }

        return text.Length > 0 && text.IndexOfAny([':', '/', '[', ']', ' ', '@']) < 0 ? text : null;
    }
}
