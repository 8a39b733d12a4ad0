namespace ApcUps.Lines;

/// <summary>Opens lines of one kind of address.</summary>
public interface ILineSource
{
    /// <summary>True if this source knows the address's form; says nothing about whether it can be opened.</summary>
    bool Knows(string address);

    /// <summary>Opens the line, 8 data bits, no parity, 1 stop bit, no flow control.</summary>
    /// <param name="address">The address as the user wrote it.</param>
    /// <param name="baudRate">The speed; ignored where the line has none of its own.</param>
    /// <exception cref="LineException">The line cannot be opened.</exception>
    ILine Open(string address, int baudRate);
}
