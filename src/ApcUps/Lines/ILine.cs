using System;

namespace ApcUps.Lines;

/// <summary>
/// A line to a unit: bytes out, bytes in, nothing else. One reader and one writer, both on the same thread.
/// Implementations never raise DTR or RTS and never send BREAK.
/// </summary>
public interface ILine : IDisposable
{
    /// <summary>The address as a user writes it: <c>COM3</c>, <c>/dev/ttyUSB0</c>, <c>tcp://host:port</c>, <c>sim:NAME</c>.</summary>
    string Address { get; }

    /// <summary>The speed in baud, or null where the speed is set elsewhere (a raw TCP port).</summary>
    int? BaudRate { get; }

    /// <summary>Changes the speed of the open line; false where this line has no speed of its own.</summary>
    bool TrySetBaudRate(int baudRate);

    /// <summary>
    /// Reads what has come, waiting at most <paramref name="wait"/> for the first byte.
    /// Returns the number of bytes put into <paramref name="buffer"/>, 0 if none came in time.
    /// </summary>
    /// <exception cref="LineException">The line was lost (<see cref="LineFault.Lost"/>).</exception>
    int Read(byte[] buffer, TimeSpan wait);

    /// <summary>Hands bytes to the line; returns once the line has taken them, which may be before they are on the wire.</summary>
    /// <exception cref="LineException">The line was lost, or took none for too long.</exception>
    void Write(byte[] bytes);
}
