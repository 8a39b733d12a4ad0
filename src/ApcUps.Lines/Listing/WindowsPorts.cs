using System;
using System.Collections.Generic;

namespace ApcUps.Lines.Listing;

/// <summary>
/// The ports of a Windows machine, from the registry. Whether one is in use shows only when it is opened, which the
/// unit behind it might notice, so that stays unknown.
/// </summary>
internal sealed class WindowsPorts(IRegistryReader registry) : IPortLister
{
    /// <inheritdoc/>
    public IEnumerable<UpsPort> List()
    {
        var ports = new Dictionary<string, UpsPort>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in SerialCommNames.Read(registry))
        {
            ports.Add(name, new() { Port = name });
        }

        new WindowsIdentities(registry).Describe(ports);
        return ports.Values;
    }
}
