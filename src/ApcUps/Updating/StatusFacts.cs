using System.Collections.Generic;
using System.Linq;
using ApcUps.Firmware.Catalogue;
using ApcUps.Planning;

namespace ApcUps.Updating;

/// <summary>Puts what a unit's application says in the place of what was stated.</summary>
public static class StatusFacts
{
    /// <summary>The unit with what it said; what it did not say stays as it was stated.</summary>
    public static UnitFacts Over(UnitFacts stated, UpsStatus status)
    {
        var installed = FirmwareVersion.TryParse(status.FirmwareVersion);
        var loader = FirmwareVersion.TryParse(status.LoaderVersion);
        return stated with
        {
            HardwareId = status.HardwareId ?? stated.HardwareId,
            InstalledVersion = installed ?? stated.InstalledVersion,
            LoaderVersion = loader ?? stated.LoaderVersion,
            Sku = status.Sku ?? stated.Sku,
            SerialNumber = status.SerialNumber ?? stated.SerialNumber,
            OutputOn = status.OutputOn ?? stated.OutputOn,
            HasNoApplication = false,
            InLoader = false,
            Stated = stated.Stated.Where(s => !IsAnswered(s, status)).ToArray(),
        };
    }

    /// <summary>
    /// A stated fact that the unit contradicts, as a sentence; null if there is none. Only the hardware id must agree, and may
    /// have become the one that an update gives it: versions change.
    /// </summary>
    public static string? Contradiction(UnitFacts stated, UpsStatus status) =>
        stated.HardwareId is { } said && status.HardwareId is { } read && !FirmwareCatalogue.Known.Succession(said).Contains(read)
            ? $"the unit was stated to be ID{said}, and says that it is ID{read}"
            : null;

    /// <summary>True if two readings are of two units: by their serial numbers or hardware ids, or because no unit goes back to an older version by itself.</summary>
    /// <param name="one">The earlier reading.</param>
    /// <param name="other">The later one.</param>
    public static bool IsAnother(UpsStatus? one, UpsStatus? other) =>
        !Agree(one?.SerialNumber?.Trim(), other?.SerialNumber?.Trim()) || !Agree(one?.HardwareId, other?.HardwareId)
        || (FirmwareVersion.TryParse(one?.FirmwareVersion) is { } had && FirmwareVersion.TryParse(other?.FirmwareVersion) is { } has && has < had);

    /// <summary>True if two readings can be of the same unit in the same condition of its firmware; what one does not tell counts for nothing.</summary>
    public static bool IsSame(UpsStatus? one, UpsStatus? other) =>
        !IsAnother(one, other) && Agree(one?.FirmwareVersion, other?.FirmwareVersion) && Agree(one?.LoaderVersion, other?.LoaderVersion);

    /// <summary>What the unit says otherwise than it was stated, where that may be dangerous to believe, or is worth a remark.</summary>
    public static IEnumerable<string> Corrections(UnitFacts stated, UpsStatus status)
    {
        if (stated.HardwareId is { } id && status.HardwareId is { } now && id != now)
        {
            yield return $"the unit says that it is ID{now}, which an update makes of the ID{id} that was stated; the unit is believed";
        }

        if (stated.LoaderVersion is { } said && FirmwareVersion.TryParse(status.LoaderVersion) is { } read && said != read)
        {
            yield return $"the unit says that its loader is {read}, not {said} as stated; the unit is believed";
        }
    }

    private static bool Agree(object? left, object? right) => left is null || right is null || left.Equals(right);

    private static bool IsAnswered(string fact, UpsStatus status) => fact.Split(' ')[0] switch
    {
        nameof(UnitFacts.HardwareId) => status.HardwareId is not null,
        nameof(UnitFacts.InstalledVersion) => FirmwareVersion.TryParse(status.FirmwareVersion) is not null,
        nameof(UnitFacts.LoaderVersion) => FirmwareVersion.TryParse(status.LoaderVersion) is not null,
        _ => status.Sku is not null,
    };
}
