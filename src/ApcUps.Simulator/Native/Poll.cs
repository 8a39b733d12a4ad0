using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Waits until a descriptor is ready, at most so many milliseconds.</summary>
    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int Poll(ref PollDescriptor descriptors, nuint count, int milliseconds);
}
