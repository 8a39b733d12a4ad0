using ApcUps.Lines;

namespace ApcUps.Commands.Ports;

/// <summary>The lines and the clock of this machine.</summary>
internal sealed class MachineLines : ILines
{
    private MachineLines()
    {
    }

    public static MachineLines Instance { get; } = new();

    public IClock Clock => SystemClock.Instance;

    public ILine Open(string address, int baudRate) => LineOpener.Open(address, baudRate);
}
