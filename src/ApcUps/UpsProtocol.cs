namespace ApcUps;

/// <summary>How a unit whose application runs is asked for its state.</summary>
public enum UpsProtocol
{
    /// <summary>Find out: listen, then ask by Microlink, then by UPS-Link. Never Modbus, whose frames are commands to a UPS-Link unit.</summary>
    Auto,

    /// <summary>The protocol of newer units on their serial socket, at 9600 baud.</summary>
    Microlink,

    /// <summary>The "smart protocol" of older units, at 2400 baud.</summary>
    UpsLink,

    /// <summary>Modbus RTU at 9600 baud, if it was switched on at the display; Modbus TCP of a network card.</summary>
    Modbus,
}
