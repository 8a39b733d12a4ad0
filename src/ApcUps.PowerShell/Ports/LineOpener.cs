using System.Linq;
using ApcUps.Lines;
using ApcUps.Simulator;

namespace ApcUps.Commands.Ports;

/// <summary>Opens a line by any form of address, and no line twice in this process.</summary>
internal static class LineOpener
{
    private static readonly ILineSource[] Sources = { new SimulatorLineSource(), new TcpLineSource(), new SerialLineSource() };

    /// <exception cref="LineException">The line cannot be opened.</exception>
    public static ILine Open(string address, int baudRate)
    {
        var source = Sources.FirstOrDefault(s => s.Knows(address))
            ?? throw new LineException(LineFault.InvalidAddress, address, $"'{address}' is no form of port address known to ApcUps.");
        return OpenLines.Open(address, () => source.Open(address, baudRate));
    }
}
