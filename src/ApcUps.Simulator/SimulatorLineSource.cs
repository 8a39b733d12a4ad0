using System;
using System.Linq;
using ApcUps.Lines;

namespace ApcUps.Simulator;

/// <summary>Opens lines to the simulated units of this process, <c>sim:NAME</c>. The speed asked for means nothing.</summary>
public sealed class SimulatorLineSource : ILineSource
{
    internal const string Scheme = "sim:";

    /// <inheritdoc/>
    public bool Knows(string address) => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public ILine Open(string address, int baudRate)
    {
        var name = Knows(address)
            ? address.Substring(Scheme.Length)
            : throw new LineException(LineFault.InvalidAddress, address, $"{address} is no address of a simulated unit: that is sim:NAME.");
        return Simulators.FindPort(name)?.Connect() ?? throw NotFound(address, name);
    }

    private static LineException NotFound(string address, string name)
    {
        if (Simulators.TryGet(name) is { } other)
        {
            return new(LineFault.NotFound, address, $"The simulated unit '{other.Name}' is reached at {other.Port}.", $"Use {other.Port}.");
        }

        var known = string.Join(", ", Simulators.All.Select(unit => unit.Name));
        return new(
            LineFault.NotFound,
            address,
            known.Length == 0 ? $"There is no simulated unit '{name}': none runs." : $"There is no simulated unit '{name}'. Running: {known}.",
            "Start one with Start-UpsSimulator.");
    }
}
