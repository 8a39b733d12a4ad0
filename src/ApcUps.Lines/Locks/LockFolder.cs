using System;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Where lock files lie: one folder for all users of the machine, whatever their own settings are.</summary>
internal static class LockFolder
{
    private const int WritableByAll = 2;

    /// <summary>The folder of this machine.</summary>
    public static string OfMachine => SerialAddress.PortsAreFiles
        ? OpenToAll(UucpLocks.UsualFolder, "/tmp")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "ApcUps", "locks");

    /// <summary>
    /// The first folder if everybody may write there, else the second. What this user may do does not count: root, who may
    /// write everywhere, and the others would not see each other's locks.
    /// </summary>
    public static string OpenToAll(string first, string second) =>
        DeviceNode.Look(first) is { Kind: NodeKind.Directory } node && (node.Mode & WritableByAll) != 0 ? first : second;
}
