using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning;

namespace ApcUps.Updating.Journal;

/// <summary>Tells whether the unit on a line can be the one that a journal left in mid-transfer.</summary>
public static class JournalFit
{
    /// <summary>What speaks against it, as a sentence; null if nothing does.</summary>
    /// <param name="pending">The step that was left.</param>
    /// <param name="unit">The unit as it was found now.</param>
    /// <param name="statedId">The hardware id that was stated now; null if none was.</param>
    /// <param name="loadersInImage">The loader versions that the step's image carries: an interrupted transfer may have installed any of them.</param>
    public static string? Contradiction(PendingStep pending, UnitSeen unit, int? statedId, IEnumerable<FirmwareVersion> loadersInImage)
    {
        int?[] ids = [pending.Before.HardwareId, pending.HardwareIdAfter];
        if (statedId is { } stated && !FirmwareCatalogue.Known.Succession(stated).Any(i => ids.Contains(i)))
        {
            return $"it tells of an ID{pending.Before.HardwareId} unit, and ID{statedId} was stated now";
        }

        if (unit.Status is { } status)
        {
            return Contradiction(pending, ids, status);
        }

        var heard = unit.Heard.LoaderVersion;
        var loaders = loadersInImage.Append(pending.LoaderVersionAfter).OfType<FirmwareVersion>().ToArray();
        return heard is null || pending.Before.LoaderVersion is not { } before || heard == before || loaders.Contains(heard)
            ? null
            : $"it tells of a unit with loader {before}, and the loader on the line calls itself {heard}";
    }

    /// <summary>What speaks against a unit in its loader being the one that a journal last knew, as a sentence; null if nothing does.</summary>
    /// <param name="known">The unit as it answered then.</param>
    /// <param name="unit">The unit as it was found now.</param>
    /// <param name="statedId">The hardware id that was stated now; null if none was.</param>
    public static string? Contradiction(UnitFacts known, UnitSeen unit, int? statedId)
    {
        if (statedId is { } stated && known.HardwareId is { } id && !FirmwareCatalogue.Known.Succession(stated).Contains(id))
        {
            return $"it tells of an ID{id} unit, and ID{stated} was stated now";
        }

        // It answered then, so it had one; what took it since is not in this journal.
        if (unit.Heard.NoApplication)
        {
            return "it tells of a unit that answered, and the loader on the line says that it has no application";
        }

        return unit.Heard.LoaderVersion is { } heard && known.LoaderVersion is { } had && heard != had
            ? $"it tells of a unit with loader {had}, and the loader on the line calls itself {heard}"
            : null;
    }

    private static string? Contradiction(PendingStep pending, int?[] ids, UpsStatus status)
    {
        if (pending.Before.SerialNumber is { } had && status.SerialNumber is { } has && had.Trim() != has.Trim())
        {
            return $"it tells of the unit with serial number {had.Trim()}, and the one on the line has {has.Trim()}";
        }

        return status.HardwareId is { } id && pending.Before.HardwareId is not null && !ids.Contains(id)
            ? $"it tells of an ID{pending.Before.HardwareId} unit, and the one on the line is ID{id}"
            : null;
    }
}
