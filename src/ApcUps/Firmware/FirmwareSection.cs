namespace ApcUps.Firmware;

/// <summary>One section of an image: a 128-byte header and its padded payload.</summary>
/// <param name="Name">The three letters (or more, for a DSP helper) that name it: <c>UPS</c>, <c>UBL</c>, <c>MCU</c>.</param>
/// <param name="VersionText">The header's whole version string, such as <c>UPS 07.1</c>.</param>
/// <param name="HardwareId">The hardware id that the section is for: 17 means "ID17".</param>
/// <param name="Offset">Where the header stands in the file.</param>
/// <param name="Length">Payload length in bytes before padding.</param>
/// <param name="StoredLength">Payload length with padding, a multiple of 128.</param>
/// <param name="HeaderSound">The header's checksum is right.</param>
/// <param name="PayloadSound">The stored payload's checksum is right.</param>
public sealed record FirmwareSection(
    string Name,
    string VersionText,
    long HardwareId,
    int Offset,
    int Length,
    int StoredLength,
    bool HeaderSound,
    bool PayloadSound)
{
    /// <summary>The version alone, such as <c>07.1</c>; null if the string holds none.</summary>
    public string? Version => VersionText.Length > 4 && char.IsDigit(VersionText[4]) ? VersionText.Substring(4) : null;
}
