using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Lets the other end of a pseudo terminal be opened.</summary>
    [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Unlockpt(Descriptor controller);
}
