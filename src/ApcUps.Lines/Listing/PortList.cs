using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using ApcUps.Lines.Listing;

namespace ApcUps.Lines;

/// <summary>The serial ports of this machine, found without opening any. A port that is not listed may still open.</summary>
public static class PortList
{
    /// <summary>The ports, each once, in the order people count them.</summary>
    public static IReadOnlyList<UpsPort> Read() => Read(ForThisSystem());

    /// <summary>Puts what a lister found in order.</summary>
    internal static IReadOnlyList<UpsPort> Read(IPortLister lister)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ports = new List<UpsPort>();
        foreach (var port in lister.List())
        {
            if (seen.Add(port.Port))
            {
                ports.Add(port);
            }
        }

        ports.Sort((a, b) => NaturalOrder.Instance.Compare(a.Port, b.Port));
        return ports;
    }

    private static IPortLister ForThisSystem()
    {
        if (!SerialAddress.PortsAreFiles)
        {
            return new WindowsPorts(MachineRegistry.Instance);
        }

        if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
        {
            return new MacPorts("/dev");
        }

        var holders = new PortHolders();
        return new LinuxPorts("/sys", "/dev", holders, new(UucpLocks.UsualFolder, holders));
    }
}
