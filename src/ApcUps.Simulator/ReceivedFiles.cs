namespace ApcUps.Simulator;

/// <summary>What becomes of the file with the bytes a simulated unit received, when it is stopped.</summary>
public enum ReceivedFiles
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It is deleted.</summary>
    Delete,
}
