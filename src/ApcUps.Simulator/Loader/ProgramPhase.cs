using System;

namespace ApcUps.Simulator.Loader;

/// <summary>Programs a good image, then the application says its two words and the line falls silent (user-reported).</summary>
internal sealed class ProgramPhase : LoaderPhase
{
    private readonly string _version;

    public ProgramPhase(LoaderBoard board, string version)
        : base(board) => _version = version;

    public override SimulatorState State => SimulatorState.Programming;

    public override LoaderPhase Enter(TimeSpan now)
    {
        WakeAt = now + Board.Timings.ProgramTime;
        return this;
    }

    public override LoaderPhase Tick(TimeSpan now)
    {
        Board.FirmwareVersion = _version;
        Board.Send(LoaderTexts.Bytes(LoaderTexts.ApplicationStarts));
        return new SilentPhase(Board, SimulatorState.ApplicationRunning);
    }
}
