namespace ApcUps.Updating.Journal;

/// <summary>What is wrong with a journal.</summary>
public enum JournalFault
{
    /// <summary>The file is no journal, or was changed.</summary>
    Unreadable,

    /// <summary>Another version of ApcUps wrote it in another form.</summary>
    OtherVersion,

    /// <summary>Another process writes it.</summary>
    InUse,

    /// <summary>It cannot be written: no permission, no folder, a full disk.</summary>
    NotWritable,
}
