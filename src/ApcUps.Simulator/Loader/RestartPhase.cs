using System;

namespace ApcUps.Simulator.Loader;

/// <summary>
/// A restart: a garbage byte when the transmitter comes up, then the banner. Only a restart shows the banner (user-reported).
/// What follows depends on what the unit has.
/// </summary>
internal sealed class RestartPhase : LoaderPhase
{
    private bool _booting;

    public RestartPhase(LoaderBoard board)
        : base(board)
    {
    }

    public override SimulatorState State => SimulatorState.Restarting;

    public override LoaderPhase Enter(TimeSpan now)
    {
        WakeAt = now + Board.Timings.ResetTime;
        return this;
    }

    public override LoaderPhase Tick(TimeSpan now)
    {
        if (!_booting)
        {
            _booting = true;
            Board.Print([LoaderTexts.Garbage]);
            WakeAt = now + Board.Timings.BootTime;
            return this;
        }

        Board.Print(LoaderTexts.Banner(Board.LoaderVersion, Board.Options.Product));
        return IdleLoader.Of(Board, LoaderTexts.NoApplication);
    }
}
