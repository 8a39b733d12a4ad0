using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Reads what is there.</summary>
    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint Read(Descriptor descriptor, byte[] buffer, nint size);
}
