namespace ApcUps;

/// <summary>How a simulated unit is reached.</summary>
public enum SimulatorTransport
{
    /// <summary>Inside this process, as <c>sim:NAME</c>.</summary>
    InProcess,

    /// <summary>A pseudo terminal, as <c>/dev/pts/N</c> or the like; Linux and macOS.</summary>
    Pty,

    /// <summary>A TCP port of the loopback address, as <c>tcp://127.0.0.1:PORT</c>.</summary>
    Tcp,

    /// <summary>Modbus TCP at a port of the loopback address, as <c>modbus://127.0.0.1:PORT</c>, like a network card.</summary>
    ModbusTcp,
}
