using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Sleeps with the precision of the kernel's timers, about 0.06 ms on Linux.</summary>
    [DllImport("libc", EntryPoint = "nanosleep", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Nanosleep(ref SleepTime wanted, nint remaining);
}
