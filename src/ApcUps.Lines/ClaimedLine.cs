using System;

namespace ApcUps.Lines;

/// <summary>A line that gives its claim back once it is closed.</summary>
internal sealed class ClaimedLine(ILine line, IDisposable claim) : ILine
{
    /// <inheritdoc/>
    public string Address => line.Address;

    /// <inheritdoc/>
    public int? BaudRate => line.BaudRate;

    /// <inheritdoc/>
    public bool TrySetBaudRate(int baudRate) => line.TrySetBaudRate(baudRate);

    /// <inheritdoc/>
    public int Read(byte[] buffer, TimeSpan wait) => line.Read(buffer, wait);

    /// <inheritdoc/>
    public void Write(byte[] bytes) => line.Write(bytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        line.Dispose();
        if (line is SerialLine serial)
        {
            // A close that hangs still holds the port.
            serial.WhenClosed(claim.Dispose);
            return;
        }

        claim.Dispose();
    }
}
