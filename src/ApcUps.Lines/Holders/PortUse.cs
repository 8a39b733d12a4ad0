using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace ApcUps.Lines;

/// <summary>Tells which other programs have a serial port open, where the system lets one see it (Linux).</summary>
public static class PortUse
{
    /// <summary>The programs, such as <c>minicom (4711)</c>; null if none was seen, or the address is no serial port of this machine.</summary>
    public static string? ByOthers(string address)
    {
        if (!SerialAddress.PortsAreFiles || !SerialAddress.IsOne(address) || SerialAddress.IsComName(address))
        {
            return null;
        }

        var holders = new PortHolders();
        var others = ByOthers(SerialAddress.ToPortName(address, portsAreFiles: true), holders, new(UucpLocks.UsualFolder, holders));
        return others.Count == 0 ? null : string.Join(", ", others);
    }

    /// <summary>The programs that have a device open, or have locked it, but this one.</summary>
    internal static IReadOnlyList<PortHolder> ByOthers(string name, PortHolders holders, UucpLocks locks)
    {
        using var self = Process.GetCurrentProcess();
        var own = self.Id;
        var found = new List<PortHolder>(holders.Scan().Of(name));
        if (locks.HolderOf(RealPath.Of(name)) is { } locker && !found.Contains(locker))
        {
            found.Add(locker);
        }

        return found.Where(holder => holder.ProcessId != own).ToArray();
    }
}
