using System;

namespace ApcUps.Simulator.Loader;

/// <summary>Deaf and silent for a while after a transfer that failed, then back to what the loader does with nothing to do (ASSUMED, without a banner).</summary>
internal sealed class RecoverPhase : LoaderPhase
{
    private readonly TimeSpan _length;

    public RecoverPhase(LoaderBoard board, TimeSpan length)
        : base(board) => _length = length;

    public override SimulatorState State => Board.FirmwareVersion is null ? SimulatorState.NoApplication : SimulatorState.WaitingForTransfer;

    public override LoaderPhase Enter(TimeSpan now)
    {
        WakeAt = now + _length;
        return this;
    }

    public override LoaderPhase Tick(TimeSpan now) => IdleLoader.Of(Board, LoaderTexts.NoApplication);
}
