using System;

namespace ApcUps;

/// <summary>Which firmware a unit has, and who says so. What is not known is null.</summary>
public sealed class UpsFirmwareState
{
    /// <summary>The hardware id: 18 means "ID18".</summary>
    public int? HardwareId { get; set; }

    /// <summary>The firmware version, such as <c>09.6</c>; null if it is not known, or if the unit has no application.</summary>
    public string? FirmwareVersion { get; set; }

    /// <summary>The loader's version, such as <c>08.5</c>.</summary>
    public string? LoaderVersion { get; set; }

    /// <summary>The model number.</summary>
    public string? Sku { get; set; }

    /// <summary>The serial number.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>Who says so.</summary>
    public FirmwareStateSource Source { get; set; }

    /// <summary>When it was read or heard, UTC; null if it was stated only.</summary>
    public DateTime? At { get; set; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(HardwareId is null ? "unknown id" : $"ID{HardwareId}")}, {(FirmwareVersion is null ? "no version known" : FirmwareVersion)} ({Source})";
}
