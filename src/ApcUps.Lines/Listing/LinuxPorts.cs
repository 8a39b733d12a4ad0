using System;
using System.Collections.Generic;
using System.IO;

namespace ApcUps.Lines.Listing;

/// <summary>The ports of a Linux machine: terminals in /sys that have a device behind them.</summary>
/// <param name="system">The folder /sys.</param>
/// <param name="devices">The folder /dev.</param>
/// <param name="holders">Tells who has a port open.</param>
/// <param name="locks">Tells who has locked a port.</param>
internal sealed class LinuxPorts(string system, string devices, PortHolders holders, UucpLocks locks) : IPortLister
{
    /// <inheritdoc/>
    public IEnumerable<UpsPort> List()
    {
        var scan = holders.Scan();
        var byId = ReadById();
        foreach (var folder in SmallFile.Entries(Path.Combine(system, "class", "tty")) ?? [])
        {
            if (!IsReal(folder))
            {
                continue;
            }

            var path = Path.Combine(devices, Path.GetFileName(folder));
            var port = new UpsPort { Port = path, ByIdPath = byId.TryGetValue(path, out var link) ? link : null };
            UsbIdentity.Describe(port, RealPath.Of(Path.Combine(folder, "device")));
            port.Description ??= port.UsbVendorId is null ? "Built-in serial port" : null;
            DescribeUse(port, scan);
            yield return port;
        }
    }

    // The kernel makes a terminal for every port that a chip set might have; type 0 is one that was not found.
    private static bool IsReal(string folder) =>
        Directory.Exists(Path.Combine(folder, "device")) && SmallFile.Text(Path.Combine(folder, "type")) != "0";

    private void DescribeUse(UpsPort port, HolderScan scan)
    {
        var users = new List<PortHolder>(scan.Of(port.Port));
        if (locks.HolderOf(port.Port) is { } locker && !users.Contains(locker))
        {
            users.Add(locker);
        }

        port.InUse = users.Count > 0 ? true : scan.IsComplete ? false : null;
        port.Holder = users.Count > 0 ? string.Join(", ", users) : null;
    }

    private Dictionary<string, string> ReadById()
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(devices, "serial", "by-id");
        foreach (var link in SmallFile.Entries(folder) ?? [])
        {
            links[RealPath.Of(link)] = link;
        }

        return links;
    }
}
