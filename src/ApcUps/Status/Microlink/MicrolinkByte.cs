namespace ApcUps.Status.Microlink;

/// <summary>
/// What a host says in one byte. The names ACK, NAK and STOP are reported to be PowerChute's own. Everything else that a host
/// sends is a write, which this reader does once at most: the password.
/// </summary>
internal static class MicrolinkByte
{
    /// <summary>ACK: the last row was right, send the next one.</summary>
    public const byte Next = 0xfe;

    /// <summary>NAK: without a session begin one with row 0, within one repeat the last row. The fourth in a row goes back to row 0.</summary>
    public const byte Repeat = 0xfd;

    /// <summary>STOP: end the session. It has no answer.</summary>
    public const byte Stop = 0xf7;
}
