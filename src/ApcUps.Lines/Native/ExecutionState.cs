using System.Runtime.InteropServices;

namespace ApcUps.Lines.Native;

/// <summary>The Windows call that keeps the computer awake for the thread that makes it.</summary>
internal static class ExecutionState
{
    /// <summary>The state lasts until the thread sets another one, or ends.</summary>
    public const uint Continuous = 0x80000000;

    /// <summary>The system must not sleep for want of work.</summary>
    public const uint SystemRequired = 1;

    /// <summary>Sets the state of this thread. Returns the one before, or 0 if that fails.</summary>
    [DllImport("kernel32.dll", EntryPoint = "SetThreadExecutionState", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern uint Set(uint state);
}
