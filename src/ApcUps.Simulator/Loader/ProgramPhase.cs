using System;
using ApcUps.Simulator.Application;

namespace ApcUps.Simulator.Loader;

/// <summary>Programs a good image, then the application says its two words (user-reported) and runs, with the version and the id that the image gives it.</summary>
internal sealed class ProgramPhase : LoaderPhase
{
    private readonly ImageVerdict _verdict;

    public ProgramPhase(LoaderBoard board, ImageVerdict verdict)
        : base(board) => _verdict = verdict;

    public override SimulatorState State => SimulatorState.Programming;

    public override LoaderPhase Enter(TimeSpan now)
    {
        WakeAt = now + Board.Timings.ProgramTime;
        return this;
    }

    public override LoaderPhase Tick(TimeSpan now)
    {
        Board.FirmwareVersion = _verdict.Version;
        Board.HardwareId = _verdict.HardwareId;
        Board.LoaderVersion = _verdict.LoaderVersion ?? Board.LoaderVersion;
        Board.Send(LoaderTexts.Bytes(LoaderTexts.ApplicationStarts));
        return ApplicationPhase.Of(Board);
    }
}
