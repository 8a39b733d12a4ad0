using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ApcUps.Shell.Terminal;

/// <summary>The old Windows console shows escape codes as text unless it is asked to obey them.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint EnableVirtualTerminalProcessing = 4;

    /// <summary>Asks for it on both streams; true if every stream that is a console agreed.</summary>
    public static bool EnableEscapes() => Enable(StandardOutput) & Enable(StandardError);

    private static bool Enable(int stream)
    {
        var handle = GetStdHandle(stream);
        return !GetConsoleMode(handle, out var mode) || SetConsoleMode(handle, mode | EnableVirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
