namespace ApcUps.Status.Modbus;

/// <summary>How Modbus requests and replies are wrapped.</summary>
public enum ModbusFraming
{
    /// <summary>Slave id and CRC, with silences between frames: a serial line, or a raw TCP port that leads to one.</summary>
    Rtu,

    /// <summary>A header with transaction and length: Modbus TCP, as network cards speak it.</summary>
    Tcp,
}
