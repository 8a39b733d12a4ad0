using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

internal static partial class NativeMethods
{
    /// <summary>Changes settings to raw: eight bits, no echo, no characters with a meaning.</summary>
    [DllImport("libc", EntryPoint = "cfmakeraw", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern void Cfmakeraw(byte[] settings);
}
