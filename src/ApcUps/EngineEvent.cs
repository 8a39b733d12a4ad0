namespace ApcUps;

/// <summary>Something the engine reports while it works. What becomes of it is the receiver's matter.</summary>
public abstract record EngineEvent;

/// <summary>Receives what the engine reports, on the engine's thread, and returns at once.</summary>
public interface IEventSink
{
    /// <summary>Takes one event.</summary>
    void Report(EngineEvent value);
}
