using System;

namespace ApcUps.Commands.Updates;

/// <summary>A person is to restart the unit now.</summary>
/// <param name="Limit">For how long its loader is listened for.</param>
internal sealed record RestartCall(TimeSpan Limit) : EngineEvent;
