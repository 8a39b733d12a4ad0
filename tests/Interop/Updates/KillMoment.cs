namespace ApcUps.Tests.Interop.Updates;

/// <summary>What an update is doing when its process is killed.</summary>
internal enum KillMoment
{
    /// <summary>A step is announced, and a person is to restart the unit.</summary>
    WaitingForRestart,

    /// <summary>Blocks go over.</summary>
    Sending,

    /// <summary>The last block goes out next: the unit may have all blocks, and still wait for the word that these were all.</summary>
    LastBlock,

    /// <summary>All blocks were acknowledged: the unit is told so, and programs them.</summary>
    Programming,

    /// <summary>The unit said that its application starts, and is asked which version it runs.</summary>
    Proving,
}
