namespace ApcUps;

/// <summary>One section of an image, as Get-UpsFirmware shows it.</summary>
public sealed class UpsFirmwareSection
{
    /// <summary>The letters that name it: <c>UPS</c>, <c>UBL</c>, <c>MCU</c>.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Its version, such as <c>08.31</c>; null if it bears none.</summary>
    public string? Version { get; set; }

    /// <summary>What it is, and how surely that is known.</summary>
    public string Meaning { get; set; } = string.Empty;

    /// <summary>The hardware id that it is for: 17 means "ID17".</summary>
    public long HardwareId { get; set; }

    /// <summary>Where its header stands in the file, in bytes.</summary>
    public long Offset { get; set; }

    /// <summary>The length of its payload in bytes, before padding.</summary>
    public long Length { get; set; }

    /// <summary>The first of its blocks of 128 bytes, counted from 0: that of its header.</summary>
    public int FirstBlock { get; set; }

    /// <summary>The last of its blocks.</summary>
    public int LastBlock { get; set; }

    /// <summary>Whether its checksums are right.</summary>
    public ChecksumState Checksum { get; set; }
}
