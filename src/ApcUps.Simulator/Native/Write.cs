using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Writes what there is room for.</summary>
    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint Write(Descriptor descriptor, byte[] buffer, nint size);
}
