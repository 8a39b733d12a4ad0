using System;
using ApcUps.Status.Microlink;
using ApcUps.Status.Modbus;
using ApcUps.Status.UpsLink;

namespace ApcUps.Status;

/// <summary>The machines of the three protocols.</summary>
public sealed class StatusMachines : IStatusMachines
{
    private readonly ModbusFraming _framing;

    /// <summary>Prepares to make machines.</summary>
    /// <param name="framing">How Modbus is framed on the lines they are for.</param>
    public StatusMachines(ModbusFraming framing) => _framing = framing;

    /// <inheritdoc/>
    public IStatusMachine Create(UpsProtocol protocol, bool probe, StatusRequest request, IEventSink sink) => protocol switch
    {
        UpsProtocol.Microlink => new MicrolinkReader(request, sink, probe ? MicrolinkOpening.Probe : MicrolinkOpening.Reconnect),
        UpsProtocol.UpsLink => new UpsLinkReader(request, sink),
        UpsProtocol.Modbus => new ModbusReader(request, sink, _framing),
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "There is no machine for it."),
    };
}
