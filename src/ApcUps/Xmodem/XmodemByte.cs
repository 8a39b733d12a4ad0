namespace ApcUps.Xmodem;

/// <summary>The control bytes of XMODEM.</summary>
public static class XmodemByte
{
    /// <summary>Starts a 128-byte block.</summary>
    public const byte Soh = 0x01;

    /// <summary>Starts a 1,024-byte block.</summary>
    public const byte Stx = 0x02;

    /// <summary>Ends the transfer.</summary>
    public const byte Eot = 0x04;

    /// <summary>The receiver has the block.</summary>
    public const byte Ack = 0x06;

    /// <summary>The receiver wants the block again; before block 1, a request for checksum mode.</summary>
    public const byte Nak = 0x15;

    /// <summary>Two in a row cancel the transfer; a single one is noise.</summary>
    public const byte Can = 0x18;

    /// <summary>The letter C: before block 1, a request for CRC-16 mode.</summary>
    public const byte CrcRequest = 0x43;
}
