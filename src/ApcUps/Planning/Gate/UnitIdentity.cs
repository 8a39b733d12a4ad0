using ApcUps.Bootloader;

namespace ApcUps.Planning.Gate;

/// <summary>Who the unit is, from what was stated and what it said of itself.</summary>
public sealed class UnitIdentity
{
    private UnitIdentity(UnitFacts unit, string? trusted, GateRefusal? refusal, string? contradiction)
    {
        Unit = unit;
        Trusted = trusted;
        Refusal = refusal;
        Contradiction = contradiction;
    }

    /// <summary>The unit, with what it said of itself in place of what was stated.</summary>
    public UnitFacts Unit { get; }

    /// <summary>What is trusted for the id; null if it was stated or read.</summary>
    public string? Trusted { get; }

    /// <summary>Why the id cannot be believed; null if it can.</summary>
    public GateRefusal? Refusal { get; }

    /// <summary>A stated loader version that the unit's banner contradicts, as a sentence; null if there is none.</summary>
    public string? Contradiction { get; }

    /// <summary>Weighs what was stated against what the loader said.</summary>
    public static UnitIdentity Of(UnitFacts stated, LoaderHeard heard)
    {
        // The unit's own word about its loader counts before anybody's else.
        var unit = (heard.LoaderVersion is null ? stated : StatedFacts.Answered(stated, nameof(stated.LoaderVersion))) with
        {
            LoaderVersion = heard.LoaderVersion ?? stated.LoaderVersion,
            HasNoApplication = stated.HasNoApplication || heard.NoApplication,
        };
        var contradiction = stated.LoaderVersion is not null && unit.LoaderVersion != stated.LoaderVersion
            ? $"The loader calls itself {unit.LoaderVersion}, not {stated.LoaderVersion} as stated; the unit is believed."
            : null;
        var row = BannerTable.Find(heard.Product, heard.LoaderVersion);
        if (unit.HardwareId is { } id)
        {
            var refusal = row is null || System.Array.IndexOf(row.HardwareIds, id) >= 0 ? null : Contradicts(id, row, unit);
            return new(unit, null, refusal, contradiction);
        }

        return row is { HardwareIds.Length: 1 }
            ? new(unit with { HardwareId = row.HardwareIds[0] }, Trust(row, unit), null, contradiction)
            : new(unit, null, Unknown(heard), contradiction);
    }

    private static string Trust(BannerRow row, UnitFacts unit) =>
        $"that a loader which prints \"{row.Product}\" and version {unit.LoaderVersion} is that of an ID{row.HardwareIds[0]} unit ({row.Evidence})";

    private static GateRefusal Contradicts(int id, BannerRow row, UnitFacts unit) => new(
        RefusalKind.BannerContradicts,
        null,
        $"the unit is said to be ID{id}, but its banner \"{row.Product}\" with loader {unit.LoaderVersion} was seen on ID{string.Join(", ID", row.HardwareIds)} ({row.Evidence})",
        "Check the hardware id on the unit's label or in its old status page.",
        CanBeForced: true);

    private static GateRefusal Unknown(LoaderHeard heard) => new(
        RefusalKind.HardwareIdUnknown,
        "id-unknown",
        heard.Product is null
            ? "the unit's hardware id is not known: a loader does not say it, and nobody stated it"
            : $"the unit's hardware id is not known: its banner \"{heard.Product}\" with loader {heard.LoaderVersion?.ToString() ?? "of unknown version"} is none that a single id was seen with",
        "State the id with -HardwareId. It stands on the unit's display (About), on status pages as \"ID18\", and in the name of the image that the unit had.",
        CanBeForced: true);
}
