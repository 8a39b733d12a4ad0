using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace ApcUps.Lines.Listing;

/// <summary>The serial ports of this machine, found without opening any. A port that is not listed may still open.</summary>
public sealed class PortList
{
    private readonly IPortLister _lister;

    /// <summary>Lists the ports of the system this runs on.</summary>
    public PortList()
        : this(ForThisSystem())
    {
    }

    internal PortList(IPortLister lister) => _lister = lister;

    /// <summary>The ports, each once, in the order people count them.</summary>
    public IReadOnlyList<UpsPort> Read()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ports = new List<UpsPort>();
        foreach (var port in _lister.List())
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
