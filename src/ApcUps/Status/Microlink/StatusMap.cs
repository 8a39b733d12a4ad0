using System;
using System.Linq;

namespace ApcUps.Status.Microlink;

/// <summary>Makes a reading of a unit's fields.</summary>
internal static class StatusMap
{
    /// <summary>What the unit said so far; what no row brought is null.</summary>
    public static UpsStatus Read(MicrolinkUnit unit, bool raw)
    {
        var status = new UpsStatus { Protocol = UpsProtocol.Microlink, HardwareId = unit.Header.SeriesId };
        if (unit.Fields is { } fields)
        {
            IdentityFields.Read(fields, status);
            PowerFields.Read(fields, status);
            StateFields.Read(fields, status);
            OutletFields.Read(fields, status);
            status.Raw = raw ? Raw(fields) : null;
        }

        if (unit.Header.NeedsFirmwareUpdate)
        {
            status.Faults = [.. status.Faults ?? Array.Empty<string>(), "FirmwareUpdateNeeded"];
        }

        return status;
    }

    // Usages that only keep the next field from lying across two rows.
    private static readonly int[] Fillers = [0x01, 0x02, 0x03];

    private static UpsRawValue[] Raw(FieldValues fields) =>
    [
        .. from field in fields.All
           let bytes = fields.Bytes(field)
           where bytes is not null && Array.IndexOf(Fillers, field.Id) < 0
           select new UpsRawValue { Name = field.Path, Value = BitConverter.ToString(bytes).Replace("-", string.Empty) },
    ];
}
