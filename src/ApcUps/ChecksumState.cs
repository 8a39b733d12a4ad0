namespace ApcUps;

/// <summary>Whether a section's two checksums, that of its header and that of its stored payload, are right.</summary>
public enum ChecksumState
{
    /// <summary>The header's checksum is wrong, so nothing in the header can be believed.</summary>
    HeaderWrong,

    /// <summary>The header is right and the payload is not.</summary>
    PayloadWrong,

    /// <summary>Both are right.</summary>
    Right,
}
