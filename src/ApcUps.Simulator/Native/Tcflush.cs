using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Drops what a terminal received and nobody read.</summary>
    [DllImport("libc", EntryPoint = "tcflush", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Tcflush(Descriptor terminal, int queue);
}
