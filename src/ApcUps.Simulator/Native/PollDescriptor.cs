using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

/// <summary>The pollfd structure of poll(2), the same on Linux and macOS.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollDescriptor
{
    public const short Readable = 1;

    public int Descriptor;
    public short Wanted;
    public short Found;
}
