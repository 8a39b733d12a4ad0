namespace ApcUps.Simulator.Loader;

/// <summary>Says nothing and hears nothing, for ever: a dead unit, or an application whose serial port is silent.</summary>
internal sealed class SilentPhase : LoaderPhase
{
    public SilentPhase(LoaderBoard board, SimulatorState state)
        : base(board) => State = state;

    public override SimulatorState State { get; }
}
