using System;

namespace ApcUps.Lines;

/// <summary>
/// Opens serial ports of this machine: <c>COM3</c>, <c>/dev/ttyUSB0</c>, <c>ttyUSB0</c>, a link to one. It does not know
/// what this process has open: callers go through <see cref="OpenLines.Open"/>.
/// </summary>
public sealed class SerialLineSource : ILineSource
{
    private readonly UnixPortCheck _check;

    /// <summary>Creates the source.</summary>
    public SerialLineSource()
    {
        var holders = new PortHolders();
        _check = new(holders, new(UucpLocks.UsualFolder, holders));
    }

    /// <inheritdoc/>
    public bool Knows(string address) => SerialAddress.IsOne(address);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not positive.</exception>
    public ILine Open(string address, int baudRate)
    {
        if (baudRate <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(baudRate), baudRate, "A speed is a positive number of baud.");
        }

        var name = SerialAddress.ToPortName(address, SerialAddress.PortsAreFiles);
        if (SerialAddress.PortsAreFiles)
        {
            _check.Demand(address, name);
        }

        return new SerialLine(address, new PortOpener(address, name).Open(baudRate), PortPresence.Watch(name));
    }
}
