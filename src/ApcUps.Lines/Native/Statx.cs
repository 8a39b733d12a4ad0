using System.Runtime.InteropServices;

namespace ApcUps.Lines.Native;

/// <summary>
/// The Linux call statx. Unlike stat, its answer has one layout on every architecture, and .NET tells neither a node's
/// group nor whether it is a character device.
/// </summary>
internal static class Statx
{
    /// <summary>"Relative to the working directory", the first argument for ordinary paths.</summary>
    public const int CurrentDirectory = -100;

    /// <summary>Asks for the fields that stat knows.</summary>
    public const uint BasicStats = 0x7ff;

    /// <summary>Size of the answer in bytes.</summary>
    public const int Size = 256;

    /// <summary>Asks about a path (UTF-8, ending in a zero byte), following links. Returns 0 on success.</summary>
    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Ask(int directory, byte[] path, int flags, uint mask, byte[] answer);
}
