using System.Runtime.InteropServices;
using ApcUps.Lines.Native;

namespace ApcUps.Lines;

/// <summary>What this computer runs on.</summary>
public static class MachinePower
{
    /// <summary>
    /// True if this computer runs on its battery, or on a UPS that it shows as one; false if it runs on mains or has no battery;
    /// null if that cannot be told.
    /// </summary>
    public static bool? OnBattery =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? OfWindows()
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? MacPower.Read(MacPower.Ask())
        : LinuxPower.Read(LinuxPower.Folder);

    private static bool? OfWindows()
    {
        var answer = new byte[PowerStatus.Size];
        return PowerStatus.Ask(answer) ? WindowsPower.Read(answer) : null;
    }
}
