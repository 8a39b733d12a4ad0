namespace ApcUps.Simulator.Xmodem;

/// <summary>The control bytes of XMODEM.</summary>
internal static class Control
{
    /// <summary>Starts a block of 128 bytes.</summary>
    public const byte Soh = 0x01;

    /// <summary>Starts a block of 1024 bytes.</summary>
    public const byte Stx = 0x02;

    /// <summary>Ends the transfer.</summary>
    public const byte Eot = 0x04;

    /// <summary>The block is good.</summary>
    public const byte Ack = 0x06;

    /// <summary>The block is bad; in the checksum form also asks for the first block.</summary>
    public const byte Nak = 0x15;

    /// <summary>Two in a row cancel the transfer.</summary>
    public const byte Can = 0x18;

    /// <summary>The letter C: asks for the first block in CRC form.</summary>
    public const byte AskCrc = 0x43;
}
