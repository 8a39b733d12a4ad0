namespace ApcUps.Status;

/// <summary>A reading is complete, or as complete as it will be. Port and time are set by whoever runs the machine.</summary>
/// <param name="Status">What was read.</param>
public sealed record StatusRead(UpsStatus Status) : EngineEvent;

/// <summary>Something that happened on the way and did not stop the reading: a row asked for again, an alert heard.</summary>
/// <param name="Text">A sentence.</param>
public sealed record StatusNote(string Text) : EngineEvent;
