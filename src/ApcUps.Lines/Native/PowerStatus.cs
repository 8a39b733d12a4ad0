using System.Runtime.InteropServices;

namespace ApcUps.Lines.Native;

/// <summary>The Windows call that tells what the computer runs on.</summary>
internal static class PowerStatus
{
    /// <summary>Size of the answer in bytes.</summary>
    public const int Size = 12;

    /// <summary>Asks for mains and battery.</summary>
    [DllImport("kernel32.dll", EntryPoint = "GetSystemPowerStatus", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool Ask([Out] byte[] answer);
}
