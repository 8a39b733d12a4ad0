using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

/// <summary>The numbers that Linux and macOS give to the same words.</summary>
internal static class UnixFlags
{
    private const int ReadWrite = 2;

    public static bool IsMac { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

    /// <summary>posix_openpt: read and write, not the controlling terminal; on Linux also close on exec and never block.</summary>
    public static int Controller { get; } = IsMac ? ReadWrite | 0x20000 : ReadWrite | 0x100 | 0x80000 | 0x800;

    /// <summary>open: read and write, not the controlling terminal, close on exec.</summary>
    public static int Terminal { get; } = IsMac ? ReadWrite | 0x20000 | 0x1000000 : ReadWrite | 0x100 | 0x80000;

    /// <summary>tcflush: what was received and not read.</summary>
    public static int Received { get; } = IsMac ? 1 : 0;
}
