using System.Linq;
using ApcUps.Lines;
using ApcUps.Simulator;

namespace ApcUps.Commands.Ports;

/// <summary>Opens a line by any form of address, and no line twice in this process.</summary>
internal static class LineOpener
{
    private static readonly ILineSource[] Sources = { new SimulatorLineSource(), new TcpLineSource(), new ModbusLineSource(), new SerialLineSource() };

    /// <summary>Opens a line on which a unit, or its loader, speaks serially.</summary>
    /// <exception cref="LineException">The line cannot be opened.</exception>
    public static ILine Open(string address, int baudRate) => ModbusLineSource.IsOne(address)
        ? throw new LineException(
            LineFault.InvalidAddress, address, $"{address} is a Modbus TCP address, behind which no loader and no serial line can be reached.",
            "Use it with Get-UpsStatus. For everything else give the serial port, or tcp://host:port of a console server.")
        : OpenForReading(address, baudRate);

    /// <summary>Opens a line on which a unit's state can be read.</summary>
    /// <exception cref="LineException">The line cannot be opened.</exception>
    public static ILine OpenForReading(string address, int baudRate)
    {
        var source = Sources.FirstOrDefault(s => s.Knows(address))
            ?? throw new LineException(LineFault.InvalidAddress, address, $"'{address}' is no form of port address known to ApcUps.");
        return OpenLines.Open(address, () => source.Open(address, baudRate));
    }
}
