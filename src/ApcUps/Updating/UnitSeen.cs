using System;
using ApcUps.Bootloader;
using ApcUps.Planning;

namespace ApcUps.Updating;

/// <summary>A unit as it was found on its line at one moment.</summary>
public sealed record UnitSeen
{
    /// <summary>How it was found.</summary>
    public UnitPresence Presence { get; init; }

    /// <summary>All that is known of it; what it said itself comes before what was stated.</summary>
    public UnitFacts Facts { get; init; } = new();

    /// <summary>What its loader said.</summary>
    public LoaderHeard Heard { get; init; } = LoaderHeard.Nothing;

    /// <summary>What its application said; null if it was not read.</summary>
    public UpsStatus? Status { get; init; }

    /// <summary>When it was found; UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The unit as the result shows it.</summary>
    public UpsFirmwareState ToState() => new()
    {
        HardwareId = Facts.HardwareId,
        FirmwareVersion = Facts.HasNoApplication ? null : Facts.InstalledVersion?.ToString(),
        LoaderVersion = Facts.LoaderVersion?.ToString(),
        Sku = Facts.Sku,
        SerialNumber = Facts.SerialNumber,
        Source = Presence switch
        {
            UnitPresence.Application => FirmwareStateSource.Unit,
            UnitPresence.Loader => FirmwareStateSource.Loader,
            _ => FirmwareStateSource.Stated,
        },
        At = Presence == UnitPresence.Silent ? null : At,
    };
}
