namespace ApcUps.Tests.Interop.Updates;

/// <summary>What an update is doing when its process is killed.</summary>
internal enum KillMoment
{
    /// <summary>A step is announced, and a person is to restart the unit.</summary>
    WaitingForRestart,

    /// <summary>Blocks go over.</summary>
    Sending,

    /// <summary>The last block goes out next: then the unit has the whole image, and programs it.</summary>
    LastBlock,

    /// <summary>The unit said that its application starts, and is asked which version it runs.</summary>
    Proving,
}
