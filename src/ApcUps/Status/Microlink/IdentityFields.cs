using System;
using System.Collections.Generic;
using ApcUps.Status.Codes;

namespace ApcUps.Status.Microlink;

/// <summary>Who the unit is.</summary>
internal static class IdentityFields
{
    // "UPS 12.0", "MCU 06.0", "UBL 01.4", "MBL 06.0": one field each, in a namespace of its own on some units.
    private const int FirmwareId = 0x4a;

    public static void Read(FieldValues fields, UpsStatus status)
    {
        status.SerialNumber = fields.Text(Login.SerialPath);
        status.Model = fields.Text("2:4.9.44");
        status.Sku = fields.Text("2:4.9.42");
        status.Name = fields.Text("2:4.82");
        status.ManufactureDate = Date(fields, "2:4.9.19");
        status.BatteryInstallDate = Date(fields, "2:4.5.48");
        status.BatteryReplaceDate = Date(fields, "2:4.5.19");
        var versions = Versions(fields);
        status.ComponentVersions = versions.Count == 0 ? null : [.. versions];
        status.FirmwareVersion = ComponentText.Version(versions, "UPS");
        status.LoaderVersion = ComponentText.Version(versions, "UBL");
    }

    private static List<string> Versions(FieldValues fields)
    {
        var versions = new List<string>();
        foreach (var field in fields.All)
        {
            if (field is { Id: FirmwareId, IsSkipped: false } && fields.Text(field) is { } text)
            {
                versions.Add(text);
            }
        }

        return versions;
    }

    private static DateTime? Date(FieldValues fields, string path) => fields.Word(path) is <= 0xffff and var days ? VendorDate.FromDays((int)days) : null;
}
