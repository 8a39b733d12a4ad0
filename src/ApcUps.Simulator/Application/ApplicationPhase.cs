using System;
using ApcUps.Simulator.Application.Microlink;
using ApcUps.Simulator.Application.Modbus;
using ApcUps.Simulator.Application.UpsLink;
using ApcUps.Simulator.Loader;

namespace ApcUps.Simulator.Application;

/// <summary>The application runs and speaks the protocol that it was given.</summary>
internal sealed class ApplicationPhase : LoaderPhase
{
    private readonly IApplicationDevice _device;

    private ApplicationPhase(LoaderBoard board, IApplicationDevice device)
        : base(board) => _device = device;

    public override SimulatorState State => SimulatorState.ApplicationRunning;

    /// <summary>The application starts: it says its words (user-reported after a transfer, ASSUMED after a power-up), then it runs.</summary>
    public static LoaderPhase Start(LoaderBoard board)
    {
        board.Announce(LoaderTexts.Bytes(LoaderTexts.ApplicationStarts));
        return Of(board);
    }

    /// <summary>The phase of a unit whose application runs; a silent one if it speaks nothing.</summary>
    public static LoaderPhase Of(LoaderBoard board)
    {
        var card = board.IsBehindCard;
        IApplicationDevice? device = board.Options.Protocol switch
        {
            // Over Modbus TCP nothing else can be said.
            not SimulatorProtocol.Modbus when card => null,
            SimulatorProtocol.Microlink => new MicrolinkDevice(board.Readings, board.Options.Microlink),
            SimulatorProtocol.UpsLink => new UpsLinkDevice(board.Readings),
            SimulatorProtocol.Modbus => new ModbusDevice(
                board.Readings, card ? ModbusDeviceFraming.Tcp : ModbusDeviceFraming.Rtu, board.Options, board.ModbusWrites.Enqueue),
            _ => null,
        };
        return device is null ? new SilentPhase(board, SimulatorState.ApplicationRunning) : new ApplicationPhase(board, device);
    }

    public override LoaderPhase Enter(TimeSpan now) => Tick(now);

    public override LoaderPhase Hear(TimeSpan now, byte value)
    {
        _device.Hear(now, value);
        return Answer();
    }

    public override LoaderPhase Tick(TimeSpan now)
    {
        _device.Tick(now);
        return Answer();
    }

    private ApplicationPhase Answer()
    {
        while (_device.TakeOutput() is { } bytes)
        {
            Board.Send(bytes);
        }

        WakeAt = _device.WakeAt;
        return this;
    }
}
