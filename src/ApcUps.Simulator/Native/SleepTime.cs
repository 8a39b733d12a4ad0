using System.Runtime.InteropServices;

namespace ApcUps.Simulator.Native;

/// <summary>The timespec structure of nanosleep(2).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SleepTime
{
    public nint Seconds;
    public nint Nanoseconds;
}
