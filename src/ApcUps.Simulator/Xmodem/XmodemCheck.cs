namespace ApcUps.Simulator.Xmodem;

/// <summary>Which check each block of a transfer carries. The receiver chooses and it does not change within a transfer.</summary>
public enum XmodemCheck
{
    /// <summary>Two bytes: CRC-16, polynomial 0x1021, start value 0, high byte first.</summary>
    Crc16,

    /// <summary>One byte: the sum of the data bytes modulo 256.</summary>
    Sum,
}
