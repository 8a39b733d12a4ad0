namespace ApcUps.Xmodem;

/// <summary>How blocks are checked. The receiver's first request decides it, and nothing changes it afterwards.</summary>
public enum XmodemCheck
{
    /// <summary>CRC-16, two bytes; asked for with C.</summary>
    Crc16,

    /// <summary>The sum of the data bytes, one byte; asked for with NAK.</summary>
    Checksum,
}
