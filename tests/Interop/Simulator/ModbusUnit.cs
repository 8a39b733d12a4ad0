using System;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>A simulated unit that speaks Modbus: RTU on a pseudo-terminal at 9600 baud, or TCP.</summary>
internal sealed class ModbusUnit : IDisposable
{
    private readonly string _name = "modbus-" + Guid.NewGuid().ToString("N")[..8];

    public ModbusUnit(SimulatorTransport transport, byte unitId = 1, SimulatorState state = SimulatorState.ApplicationRunning)
    {
        Port = Simulators.Start(new()
        {
            Name = _name,
            State = state,
            Protocol = SimulatorProtocol.Modbus,
            Transport = transport,
            BaudRate = transport == SimulatorTransport.Pty ? 9600 : null,
            ModbusUnitId = unitId,
        }).Port;
    }

    /// <summary>The path for a client, or the address.</summary>
    public string Port { get; }

    /// <summary>The TCP port.</summary>
    public int TcpPort => new Uri(Port).Port;

    /// <summary>Function and data of the writes it was sent, in hex.</summary>
    public string[] Writes => Array.ConvertAll(Simulators.ModbusWrites(_name)!, Convert.ToHexString);

    public void Order(SimulatorCondition condition) => Assert.NotNull(Simulators.Order(_name, condition));

    public void Dispose() => Simulators.Stop(_name, ReceivedFiles.Delete);
}
