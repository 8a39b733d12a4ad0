namespace ApcUps.Lines;

/// <summary>Opens connections to Modbus TCP servers, such as network cards: <c>modbus://host[:502][/unit]</c>.</summary>
public sealed class ModbusLineSource : ILineSource
{
    /// <summary>True if the text claims to be such an address, well-formed or not.</summary>
    public static bool IsOne(string? address) => ModbusAddress.IsOne(address);

    /// <inheritdoc/>
    public bool Knows(string address) => ModbusAddress.IsOne(address);

    /// <inheritdoc/>
    public ILine Open(string address, int baudRate)
    {
        var target = ModbusAddress.Parse(address);
        return new TcpConnection(
            address, target.Host, target.Port,
            "Check the name and the port, and that Modbus TCP is enabled on the unit's network card.",
            "Check the network and the unit's network card; it may have closed the connection because another client uses its Modbus port.").Open();
    }
}
