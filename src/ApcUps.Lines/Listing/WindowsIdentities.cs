using System;
using System.Collections.Generic;

namespace ApcUps.Lines.Listing;

/// <summary>Looks up which adapter stands behind a COM name, in the registry's tree of devices ever seen.</summary>
internal sealed class WindowsIdentities(IRegistryReader registry)
{
    private const string Root = @"SYSTEM\CurrentControlSet\Enum";

    /// <summary>Fills in what the tree knows of the given ports, which are keyed by name.</summary>
    public void Describe(IReadOnlyDictionary<string, UpsPort> ports)
    {
        foreach (var enumerator in registry.KeyNames(Root))
        {
            foreach (var device in registry.KeyNames($@"{Root}\{enumerator}"))
            {
                foreach (var instance in registry.KeyNames($@"{Root}\{enumerator}\{device}"))
                {
                    Describe(ports, enumerator, device, instance);
                }
            }
        }
    }

    private void Describe(IReadOnlyDictionary<string, UpsPort> ports, string enumerator, string device, string instance)
    {
        var path = $@"{Root}\{enumerator}\{device}\{instance}";
        if (registry.Text(path + @"\Device Parameters", "PortName") is not { } name
            || SerialCommNames.Clean(name) is not { } clean
            || !ports.TryGetValue(clean, out var port))
        {
            return;
        }

        port.Description ??= LastPart(registry.Text(path, "FriendlyName") ?? registry.Text(path, "DeviceDesc"));
        port.Manufacturer ??= LastPart(registry.Text(path, "Mfg"));
        port.UsbVendorId ??= Id(device, "VID_");
        port.UsbProductId ??= Id(device, "PID_");
        port.SerialNumber ??= enumerator.ToUpperInvariant() switch
        {
            // A made-up instance name, for a device without a number of its own, holds ampersands.
            "USB" => instance.IndexOf('&') < 0 ? instance : null,
            "FTDIBUS" => FtdiNumber(device),
            _ => null,
        };
    }

    // VID_0403+PID_6001+A50285BIA: the driver adds the channel's letter to the number.
    private static string? FtdiNumber(string device)
    {
        var parts = device.Split('+');
        if (parts.Length < 3 || parts[2].Length < 2 || parts[2].IndexOf('&') >= 0)
        {
            return null;
        }

        return parts[2][parts[2].Length - 1] is >= 'A' and <= 'D' ? parts[2].Substring(0, parts[2].Length - 1) : parts[2];
    }

    private static string? Id(string device, string label)
    {
        var at = device.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && device.Length >= at + 8 ? device.Substring(at + 4, 4).ToUpperInvariant() : null;
    }

    // "@oem5.inf,%ftdi%;FTDI" names a text by where it is translated; the English one follows.
    private static string? LastPart(string? text) => text is null ? null : text.Substring(text.LastIndexOf(';') + 1);
}
