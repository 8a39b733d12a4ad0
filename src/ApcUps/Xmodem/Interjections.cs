namespace ApcUps.Xmodem;

/// <summary>What a receiver can say at any moment of a transfer: two CAN in a row, or requests for a transfer in a row.</summary>
internal sealed class Interjections
{
    private byte _previous;

    /// <summary>The byte taken last was the second CAN in a row; one alone is noise.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>Requests in a row, up to the byte taken last.</summary>
    public int Requests { get; private set; }

    public void Receive(byte value)
    {
        Cancelled = value == XmodemByte.Can && _previous == XmodemByte.Can;
        Requests = value == XmodemByte.CrcRequest ? Requests + 1 : 0;
        _previous = value;
    }
}
