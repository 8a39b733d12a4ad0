namespace ApcUps.Updating.Journal;

/// <summary>The events of a journal. Each is on disk before its effect.</summary>
public static class JournalEvent
{
    /// <summary>A run begins on a port, with the unit as it was found.</summary>
    public const string Begin = "begin";

    /// <summary>A step is about to be sent, as soon as the loader asks.</summary>
    public const string Send = "send";

    /// <summary>The loader asks: block 1 goes out next.</summary>
    public const string Attempt = "attempt";

    /// <summary>A twentieth more of the blocks was acknowledged.</summary>
    public const string Blocks = "blocks";

    /// <summary>All blocks but the last were acknowledged: with the next the unit has the whole image and may begin to program.</summary>
    public const string LastBlock = "lastBlock";

    /// <summary>The transfer ended.</summary>
    public const string End = "end";

    /// <summary>The unit was identified again.</summary>
    public const string Unit = "unit";

    /// <summary>The run ended.</summary>
    public const string Verdict = "verdict";

    /// <summary>An earlier run's last line was torn; its remains are in the text.</summary>
    public const string Torn = "torn";
}
