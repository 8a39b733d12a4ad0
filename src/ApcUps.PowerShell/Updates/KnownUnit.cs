using System.Globalization;
using ApcUps.Planning;
using ApcUps.Updating;
using ApcUps.Updating.Journal;

namespace ApcUps.Commands.Updates;

/// <summary>A unit in its loader says little of itself. If a run was broken off between two steps, its journal knows it as it last answered.</summary>
internal static class KnownUnit
{
    /// <summary>The unit with what a journal knows of it, if it can be the same and nothing is to be taken up.</summary>
    /// <param name="seen">The unit as it was found.</param>
    /// <param name="past">What the journal says of its line.</param>
    /// <param name="stated">What is stated now.</param>
    public static UnitSeen Of(UnitSeen seen, JournalState past, UnitFacts stated)
    {
        if (seen.Presence != UnitPresence.Loader || (past.Unresolved ?? past.Unproven) is not null || past.LastKnown is not { } known)
        {
            return seen;
        }

        // Another unit may hang on this line by now. Then what is stated counts, and the rules take the rest for the dangerous case.
        if (JournalFit.Contradiction(known, seen, stated.HardwareId) is { } why)
        {
            return seen with { Remarks = [.. seen.Remarks, $"The journal of a run that was broken off is not believed: {why}."] };
        }

        var restated = StatedFacts.Restated(known, stated);
        var facts = seen.Heard.LoaderVersion is null ? StatedFacts.Doubted(restated) : restated;
        var id = known.HardwareId?.ToString(CultureInfo.InvariantCulture) ?? " unknown";
        return seen with
        {
            Facts = facts with { InLoader = true, LoaderVersion = seen.Heard.LoaderVersion ?? facts.LoaderVersion, HasNoApplication = seen.Heard.NoApplication },
            FromJournal = true,
            Trusted = null,
            Remarks =
            [
                "A loader does not say what its unit is. The journal of a run that was broken off says how it answered then: "
                    + $"ID{id}, version {known.InstalledVersion}, serial number {known.SerialNumber ?? "unknown"}.{Unborne(seen)}",
            ],
        };
    }

    /// <summary>What to say where a journal alone speaks for the unit, with a space before it; empty where a banner does too.</summary>
    public static string Unborne(UnitSeen seen) =>
        seen.Heard.LoaderVersion is null ? " No banner was heard that could bear it out: go on only if it is still that unit that is on this line." : string.Empty;
}
