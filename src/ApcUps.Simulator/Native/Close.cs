using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Closes a descriptor.</summary>
    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Close(nint descriptor);
}
