using System;
using ApcUps.Simulator.Application;

namespace ApcUps.Simulator.Loader;

/// <summary>Programs a good image, then the application says its two words (user-reported) and runs, with the version and the id that it has then.</summary>
internal sealed class ProgramPhase : LoaderPhase
{
    private readonly string _version;
    private readonly int _hardwareId;

    public ProgramPhase(LoaderBoard board, string version, int hardwareId)
        : base(board)
    {
        _version = version;
        _hardwareId = hardwareId;
    }

    public override SimulatorState State => SimulatorState.Programming;

    public override LoaderPhase Enter(TimeSpan now)
    {
        WakeAt = now + Board.Timings.ProgramTime;
        return this;
    }

    public override LoaderPhase Tick(TimeSpan now)
    {
        Board.Install(_version, _hardwareId);
        return ApplicationPhase.Start(Board);
    }

    public override void Abandon() => Board.Close($"The power went off while {Board.Received.Blocks} blocks were programmed.");
}
