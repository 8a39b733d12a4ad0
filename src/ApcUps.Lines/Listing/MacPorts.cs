using System;
using System.Collections.Generic;
using System.IO;

namespace ApcUps.Lines.Listing;

/// <summary>The ports of a Mac: the call-out names, which unlike tty.* do not wait for a carrier.</summary>
internal sealed class MacPorts(string devices) : IPortLister
{
    /// <inheritdoc/>
    public IEnumerable<UpsPort> List()
    {
        foreach (var path in SmallFile.Entries(devices) ?? [])
        {
            if (Path.GetFileName(path).StartsWith("cu.", StringComparison.Ordinal))
            {
                yield return new() { Port = path };
            }
        }
    }
}
