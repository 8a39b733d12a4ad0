namespace ApcUps.Lines;

/// <summary>Opens raw TCP ports of console servers: <c>tcp://host:port</c>.</summary>
public sealed class TcpLineSource : ILineSource
{
    /// <inheritdoc/>
    public bool Knows(string address) => TcpAddress.IsOne(address);

    /// <inheritdoc/>
    public ILine Open(string address, int baudRate)
    {
        var target = TcpAddress.Parse(address);
        return new TcpConnection(
            address, target.Host, target.Port,
            "Check the name, the port and that the console server is on.",
            "Check the console server and the network. Leave the unit powered and run Find-UpsBootloader.").Open();
    }
}
