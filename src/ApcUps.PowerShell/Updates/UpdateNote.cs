namespace ApcUps.Commands.Updates;

/// <summary>What an update is doing, in a few words for the progress bar and the verbose stream.</summary>
/// <param name="Text">The words.</param>
internal sealed record UpdateNote(string Text) : EngineEvent;
