namespace ApcUps.Bootloader;

/// <summary>Has the last word before the first block: the unit's own words may forbid what was allowed without them.</summary>
public interface ILoaderGate
{
    /// <summary>Why the image must not go to a loader that said this; null if it may. Called on the thread of the line.</summary>
    string? Refuse(LoaderHeard heard);
}
