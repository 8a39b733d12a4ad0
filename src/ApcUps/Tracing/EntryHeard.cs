namespace ApcUps.Tracing;

/// <summary>An entry of a trace is complete.</summary>
/// <param name="Entry">The entry; nobody else keeps it.</param>
public sealed record EntryHeard(UpsTraceEntry Entry) : EngineEvent;
