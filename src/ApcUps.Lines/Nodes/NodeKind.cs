namespace ApcUps.Lines;

/// <summary>What a path leads to.</summary>
internal enum NodeKind
{
    /// <summary>It exists, but this system does not say what it is.</summary>
    Unknown,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A character device, as every serial port is.</summary>
    CharacterDevice,

    /// <summary>Something else: a socket, a pipe, a disk.</summary>
    Other,
}
