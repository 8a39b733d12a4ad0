namespace ApcUps.Commands.Updates;

/// <summary>What this computer may do to the transfer that begins: said at once, while there is time to mend it.</summary>
/// <param name="Text">The words.</param>
internal sealed record MachineRisk(string Text) : EngineEvent;
