namespace ApcUps;

/// <summary>What a simulated unit speaks while its application runs.</summary>
public enum SimulatorProtocol
{
    /// <summary>Microlink, as newer units do on their serial socket.</summary>
    Microlink,

    /// <summary>UPS-Link, as older units do.</summary>
    UpsLink,

    /// <summary>Modbus RTU; over the transport ModbusTcp, Modbus TCP.</summary>
    Modbus,

    /// <summary>Nothing: the line is silent.</summary>
    None,
}
