using ApcUps.Simulator.Application;

namespace ApcUps.Simulator.Loader;

/// <summary>What a loader does that has nothing to do.</summary>
internal static class IdleLoader
{
    /// <summary>Without an application it asks for one, for ever; with one, it asks for the length of the window and then starts it.</summary>
    /// <param name="board">The unit.</param>
    /// <param name="text">What it prints if it has no application.</param>
    public static LoaderPhase Of(LoaderBoard board, string text) => (board.FirmwareVersion is not null, board.IsBehindCard) switch
    {
        (true, true) => ApplicationPhase.Start(board),
        (true, false) => new PromptPhase(board, null, board.Timings.StartWindow),
        (false, true) => new SilentPhase(board, SimulatorState.NoApplication),
        _ => new PromptPhase(board, text),
    };
}
