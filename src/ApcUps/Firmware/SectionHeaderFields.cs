namespace ApcUps.Firmware;

/// <summary>What a section's header is to say; its two checksums are computed when it is written.</summary>
/// <param name="VersionText">Its version string, such as <c>UPS 07.1</c>: up to 19 ASCII characters.</param>
/// <param name="HardwareId">The hardware id that the section is for.</param>
/// <param name="Length">Payload length in bytes before padding.</param>
public sealed record SectionHeaderFields(string VersionText, long HardwareId, long Length)
{
    /// <summary>3 or 4, the same in all sections of a file.</summary>
    public byte ContainerVersion { get; init; } = 3;

    /// <summary>Bit 7: a loader. Bits 0 to 6: the processor.</summary>
    public byte Flags { get; init; } = 1;

    /// <summary>How the payload is protected: 3 or 4, in container 4 always 4.</summary>
    public byte Protection { get; init; } = 3;

    /// <summary>The file index; it differs between product lines.</summary>
    public byte Index { get; init; } = 1;

    /// <summary>Container 3: the checksum of the plain, unpadded payload. Container 4 has none, and 0 here.</summary>
    public int PlainSum { get; init; }

    /// <summary>Bytes 40 to 47, by inference an initial value: set wherever the protection is 4.</summary>
    public ulong InitialValue { get; init; }

    /// <summary>Bytes 56 to 63, of unknown meaning: set in container 4, zero in container 3.</summary>
    public ulong Mark { get; init; }
}
