using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ApcUps.Planning;

namespace ApcUps.Updating.Journal;

/// <summary>What a journal tells of the unit on one port: whether a transfer was left in mid-way, and as what the unit was last known.</summary>
public sealed record JournalState
{
    /// <summary>A port of which the journal says nothing.</summary>
    public static JournalState Nothing { get; } = new();

    /// <summary>The step that was begun and never brought to an end; null if there is none.</summary>
    public PendingStep? Unresolved => Pending is { WasBegun: true } ? Pending : null;

    /// <summary>The unit as it last said itself, in a run that has no verdict; null if every run came to its end.</summary>
    public UnitFacts? LastKnown { get; private init; }

    /// <summary>True if something was sent in a run that has no verdict: whoever finds the unit where it was to get has it confirmed, and not skipped.</summary>
    public bool WasBrokenOff { get; private init; }

    private PendingStep? Pending { get; init; }

    /// <summary>Reads the state of a port out of all entries, in their order.</summary>
    public static JournalState Of(IEnumerable<JournalEntry> entries, string port) =>
        entries.Where(e => string.Equals(e.Port, port, StringComparison.OrdinalIgnoreCase)).Aggregate(Nothing, (state, entry) => state.After(entry));

    private JournalState After(JournalEntry entry)
    {
        var at = DateTime.TryParse(entry.Time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : DateTime.MinValue;
        var state = Pending is null ? this : this with { Pending = Pending with { LastEventAt = at } };
        return entry.Event switch
        {
            JournalEvent.Send => state with { Pending = Step(entry, at) },
            JournalEvent.Attempt => state.Touch(p => p with { WasBegun = true, LastBlockMayBeOut = false }) with { WasBrokenOff = true },
            JournalEvent.LastBlock => state.Touch(p => p with { LastBlockMayBeOut = true }),
            JournalEvent.End when entry.Outcome == nameof(TransferOutcome.Started) => state with { Pending = null },
            JournalEvent.Unit => state with { Pending = null, LastKnown = Facts(entry) },
            JournalEvent.Verdict => state with { LastKnown = null, WasBrokenOff = false },
            _ => state,
        };
    }

    private JournalState Touch(Func<PendingStep, PendingStep> change) => Pending is null ? this : this with { Pending = change(Pending) };

    private static PendingStep Step(JournalEntry entry, DateTime at) => new()
    {
        Number = entry.Step ?? 1,
        Image = entry.Image ?? string.Empty,
        Sha256 = entry.Sha256 ?? string.Empty,
        Before = Facts(entry),
        HardwareIdAfter = entry.HardwareIdAfter,
        VersionAfter = FirmwareVersion.TryParse(entry.VersionAfter),
        LoaderVersionAfter = FirmwareVersion.TryParse(entry.LoaderVersionAfter),
        LastEventAt = at,
    };

    private static UnitFacts Facts(JournalEntry entry) => new()
    {
        HardwareId = entry.HardwareId,
        InstalledVersion = FirmwareVersion.TryParse(entry.Version),
        LoaderVersion = FirmwareVersion.TryParse(entry.LoaderVersion),
        Sku = entry.Sku,
        SerialNumber = entry.SerialNumber,
    };
}
