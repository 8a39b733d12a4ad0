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
    public PendingStep? Unresolved => Pending is { WasBegun: true, SaidItStarts: false } ? Pending : null;

    /// <summary>The step that was taken whole, and whose application the unit said to start, without anybody having read it since; null if there is none.</summary>
    public PendingStep? Unproven => Pending is { SaidItStarts: true } ? Pending : null;

    /// <summary>The unit as it last said itself, in a run that has no verdict; null if every run came to its end.</summary>
    public UnitFacts? LastKnown { get; private init; }

    /// <summary>True if something was sent in a run that has no verdict: whoever finds the unit where it was to get has it confirmed, and not skipped.</summary>
    public bool WasBrokenOff { get; private init; }

    private PendingStep? Pending { get; init; }

    /// <summary>Reads the state of a line out of all entries, in their order.</summary>
    /// <param name="entries">The whole journal.</param>
    /// <param name="isThisLine">True for every name of the line.</param>
    public static JournalState Of(IEnumerable<JournalEntry> entries, Func<string, bool> isThisLine) =>
        entries.Where(e => isThisLine(e.Port)).Aggregate(Nothing, (state, entry) => state.After(entry));

    private JournalState After(JournalEntry entry)
    {
        var at = DateTime.TryParse(entry.Time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : DateTime.MinValue;
        return entry.Event switch
        {
            JournalEvent.Send => this with { Pending = Again(Step(entry, at)) },
            JournalEvent.Attempt => Touch(p => p with { WasBegun = true, LastBlockMayBeOut = false, SaidItStarts = false, LastEventAt = at }) with { WasBrokenOff = true },
            JournalEvent.Blocks => Touch(p => p with { LastEventAt = at }),
            JournalEvent.LastBlock => Touch(p => p with { LastBlockMayBeOut = true, LastEventAt = at }),
            JournalEvent.End when entry.Outcome == nameof(TransferOutcome.Started) => Touch(p => p with { SaidItStarts = true, LastEventAt = at }),
            JournalEvent.End => Touch(p => p with { LastEventAt = at }),
            JournalEvent.Unit => this with { Pending = null, LastKnown = entry.Version is null ? null : Facts(entry) },
            JournalEvent.Verdict => this with { LastKnown = null, WasBrokenOff = false },
            _ => this,
        };
    }

    /// <summary>A step that is about to be taken up is as unresolved as it was, until block 1 goes out anew.</summary>
    private PendingStep Again(PendingStep step) => Pending is { WasBegun: true } left && left.Sha256 == step.Sha256
        ? step with { WasBegun = true, LastBlockMayBeOut = left.LastBlockMayBeOut, SaidItStarts = left.SaidItStarts, LastEventAt = left.LastEventAt }
        : step;

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
        Stated = entry.Stated ?? [],
    };
}
