using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace ApcUps.Lines;

/// <summary>
/// Lock files of the old custom, <c>LCK..ttyUSB0</c>, which hold their owner's process id. Unlike open files they show
/// other users' programs too. Locks of dead processes count for nothing.
/// </summary>
internal sealed class UucpLocks(string folder, PortHolders holders)
{
    /// <summary>Where programs put them on Linux.</summary>
    public const string UsualFolder = "/var/lock";

    /// <summary>The living process that has locked a device, or null.</summary>
    /// <param name="device">The device's path without links.</param>
    public PortHolder? HolderOf(string device)
    {
        var bytes = SmallFile.Bytes(Path.Combine(folder, "LCK.." + Path.GetFileName(device)));
        return bytes is not null && ProcessId(bytes) is { } id ? holders.Process(id) : null;
    }

    // The text is the custom; four bytes in the machine's order are older still.
    private static int? ProcessId(byte[] bytes)
    {
        var text = Encoding.ASCII.GetString(bytes).Trim().Split(' ', '\n')[0];
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        return bytes.Length == 4 ? BitConverter.ToInt32(bytes, 0) : null;
    }
}
