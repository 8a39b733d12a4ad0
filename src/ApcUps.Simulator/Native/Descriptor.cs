using Microsoft.Win32.SafeHandles;

namespace ApcUps.Simulator.Native;

/// <summary>A file descriptor that is closed exactly once.</summary>
internal sealed class Descriptor : SafeHandleMinusOneIsInvalid
{
    public Descriptor(int number)
        : base(ownsHandle: true) => SetHandle((System.IntPtr)number);

    /// <summary>The number, for poll(2); good while the object lives.</summary>
    public int Number => (int)handle;

    protected override bool ReleaseHandle() => NativeMethods.Close(handle) == 0;
}
