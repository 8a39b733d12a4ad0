namespace ApcUps.Bootloader;

/// <summary>Has the last word before the first block: the unit's own words may forbid what was allowed without them.</summary>
public interface ILoaderGate
{
    /// <summary>Why the image must not go to a loader that said this; null if it may. Called on the thread of the line, before each attempt.</summary>
    /// <param name="heard">What it said of itself.</param>
    /// <param name="afterAttempt">True if an attempt was made before, which may have replaced the loader and erased the application.</param>
    string? Refuse(LoaderHeard heard, bool afterAttempt);
}
