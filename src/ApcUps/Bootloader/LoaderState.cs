namespace ApcUps.Bootloader;

/// <summary>What a line was heard to be doing.</summary>
public enum LoaderState
{
    /// <summary>Nothing was heard.</summary>
    Silent,

    /// <summary>Something speaks, but it is no loader known to us: another protocol, or a wrong speed.</summary>
    Unrecognized,

    /// <summary>The loader says that it has no application: the unit needs an image, and takes one.</summary>
    NoApplication,

    /// <summary>The loader asks for a transfer.</summary>
    WaitingForTransfer,

    /// <summary>The loader's banner was heard, and no request for a transfer yet.</summary>
    Restarting,

    /// <summary>The loader says that the unit's application starts.</summary>
    ApplicationStarted,
}
