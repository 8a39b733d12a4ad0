using System;
using ApcUps.Lines.Listing;

namespace ApcUps.Lines;

/// <summary>Tells whether an open port is still there: an unplugged adapter often shows as silence only.</summary>
internal static class PortPresence
{
    /// <summary>A question to ask now and then; it compares with what is there now.</summary>
    /// <param name="name">The system's name of the port.</param>
    public static Func<bool> Watch(string name)
    {
        if (!SerialAddress.PortsAreFiles)
        {
            // A port that was never listed, as some virtual ones, cannot be missed.
            var listed = IsListed(name);
            return () => !listed || IsListed(name);
        }

        var device = RealPath.Of(name);
        var opened = DeviceNode.Look(device);
        return () => DeviceNode.Look(device) is { } now
            && (opened is null || (now.Kind == opened.Kind && now.FileSystem == opened.FileSystem && now.Inode == opened.Inode));
    }

    private static bool IsListed(string name) => SerialCommNames.Read(MachineRegistry.Instance).Contains(name);
}
