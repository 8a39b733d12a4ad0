using System;
using System.Collections.Generic;
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

    /// <summary>What is trusted for the hardware id that nobody stated, as the end of a sentence; null if nothing had to be.</summary>
    public string? Trusted { get; init; }

    /// <summary>What there is to say of where the facts come from, as sentences: a contradiction, a journal.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>True if the facts are those of a journal, since a loader does not say them.</summary>
    public bool FromJournal { get; init; }

    /// <summary>When it was found; UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The unit as the result shows it: a running one by nothing but its own words.</summary>
    public UpsFirmwareState ToState() => Status is { } said ? OfItself(said) : new()
    {
        HardwareId = Facts.HardwareId,
        FirmwareVersion = Facts.HasNoApplication ? null : Facts.InstalledVersion?.ToString(),
        LoaderVersion = Facts.LoaderVersion?.ToString(),
        Sku = Facts.Sku,
        SerialNumber = Facts.SerialNumber,
        Source = Presence switch
        {
            UnitPresence.Application => FirmwareStateSource.Unit,
            UnitPresence.Loader => FromJournal ? FirmwareStateSource.Journal : FirmwareStateSource.Loader,
            _ => FromJournal ? FirmwareStateSource.Journal : FirmwareStateSource.Stated,
        },
        At = Presence == UnitPresence.Silent ? null : At,
    };

    private UpsFirmwareState OfItself(UpsStatus said) => new()
    {
        HardwareId = said.HardwareId,
        FirmwareVersion = said.FirmwareVersion,
        LoaderVersion = said.LoaderVersion,
        Sku = said.Sku,
        SerialNumber = said.SerialNumber,
        Source = FirmwareStateSource.Unit,
        At = At,
    };
}
