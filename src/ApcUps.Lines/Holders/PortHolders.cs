using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace ApcUps.Lines;

/// <summary>
/// Finds who has which device open, from /proc. Processes come and go while it looks, and those of other users show
/// nothing to an ordinary user, so absence is proof only if <see cref="HolderScan.IsComplete"/>.
/// </summary>
public sealed class PortHolders
{
    private readonly string _proc;
    private readonly string _devices;

    /// <summary>Looks at this machine, or at a tree built like it.</summary>
    /// <param name="proc">The folder with one folder per process.</param>
    /// <param name="devices">The folder under which devices lie.</param>
    public PortHolders(string proc = "/proc", string devices = "/dev")
    {
        _proc = proc;
        _devices = devices.TrimEnd('/') + "/";
    }

    /// <summary>Looks once through all processes. Takes some milliseconds; empty where there is no /proc.</summary>
    public HolderScan Scan()
    {
        var open = new List<OpenDescriptor>();
        var masters = new HashSet<(int Process, string Index)>();
        var complete = Directory.Exists(_proc);
        foreach (var folder in SmallFile.Entries(_proc) ?? [])
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                complete &= Add(folder, id, open, masters);
            }
        }

        return new(open, masters, complete);
    }

    /// <summary>The name of a living process, or null if there is none of this number.</summary>
    public PortHolder? Process(int id)
    {
        var folder = Path.Combine(_proc, id.ToString(CultureInfo.InvariantCulture));
        return Directory.Exists(folder) ? new(id, SmallFile.Text(Path.Combine(folder, "comm")) ?? "process") : null;
    }

    // False if the process lives but does not show its files.
    private bool Add(string folder, int id, List<OpenDescriptor> open, HashSet<(int Process, string Index)> masters)
    {
        if (SmallFile.Entries(Path.Combine(folder, "fd")) is not { } links)
        {
            return !Directory.Exists(folder);
        }

        PortHolder? process = null;
        foreach (var link in links)
        {
            if (RealPath.LinkText(link) is not { } target || !target.StartsWith(_devices, StringComparison.Ordinal))
            {
                continue;
            }

            if (target.EndsWith("/ptmx", StringComparison.Ordinal))
            {
                masters.Add((id, PtyIndex(folder, Path.GetFileName(link))));
                continue;
            }

            process ??= Process(id) ?? new(id, "process");
            open.Add(new(process, link, target));
        }

        return true;
    }

    private static string PtyIndex(string folder, string descriptor)
    {
        const string key = "tty-index:";
        var info = SmallFile.Text(Path.Combine(folder, "fdinfo", descriptor)) ?? string.Empty;
        foreach (var line in info.Split('\n'))
        {
            if (line.StartsWith(key, StringComparison.Ordinal))
            {
                return line.Substring(key.Length).Trim();
            }
        }

        return string.Empty;
    }
}
