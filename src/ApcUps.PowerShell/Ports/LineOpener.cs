using ApcUps.Lines;
using ApcUps.Simulator;

namespace ApcUps.Commands.Ports;

/// <summary>Opens a line by any form of address, and no line twice in this process.</summary>
internal static class LineOpener
{
    // These claim the line themselves, so that a port whose closing hangs stays claimed.
    private static readonly ILineSource[] Sources = { new TcpLineSource(), new SerialLineSource() };

    private static readonly SimulatorLineSource Simulated = new();

    /// <exception cref="LineException">The line cannot be opened.</exception>
    public static ILine Open(string address, int baudRate)
    {
        if (Simulated.Knows(address))
        {
            return OpenSimulated(address, baudRate);
        }

        foreach (var source in Sources)
        {
            if (source.Knows(address))
            {
                return source.Open(address, baudRate);
            }
        }

        throw new LineException(LineFault.InvalidAddress, address, $"'{address}' is no form of port address known to ApcUps.");
    }

    private static ClaimedLine OpenSimulated(string address, int baudRate)
    {
        var claim = OpenLines.Claim(address);
        try
        {
            return new(Simulated.Open(address, baudRate), claim);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }
}
