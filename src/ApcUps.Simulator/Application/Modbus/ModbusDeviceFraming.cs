namespace ApcUps.Simulator.Application.Modbus;

/// <summary>How Modbus requests are framed.</summary>
internal enum ModbusDeviceFraming
{
    /// <summary>Id in front, CRC behind, silence between.</summary>
    Rtu,

    /// <summary>A header of seven bytes in front.</summary>
    Tcp,
}
