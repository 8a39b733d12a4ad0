using System;

namespace ApcUps;

/// <summary>What a group of outlets is doing. The values are the bits of Microlink (2:4.3E.B6) and of Modbus (register 3).</summary>
[Flags]
public enum UpsOutletState
{
    /// <summary>None of the below.</summary>
    None = 0,

    /// <summary>On.</summary>
    On = 1,

    /// <summary>Off.</summary>
    Off = 2,

    /// <summary>Off, and on again soon.</summary>
    Rebooting = 4,

    /// <summary>Going off, until the mains are back.</summary>
    ShuttingDown = 8,

    /// <summary>Off for a long time that was given.</summary>
    Sleeping = 0x10,

    /// <summary>Will go off to shed load.</summary>
    LoadShedPending = 0x80,

    /// <summary>Will go on when its delay is over.</summary>
    OnDelayPending = 0x100,

    /// <summary>Will go off when its delay is over.</summary>
    OffDelayPending = 0x200,

    /// <summary>Will go on when there are mains.</summary>
    WaitingForMains = 0x400,

    /// <summary>Will go on when the battery suffices.</summary>
    WaitingForRuntime = 0x800,

    /// <summary>Takes part in group process 1.</summary>
    InGroupProcess1 = 0x1000,

    /// <summary>Takes part in group process 2.</summary>
    InGroupProcess2 = 0x2000,

    /// <summary>The runtime is below the group's limit.</summary>
    LowRuntime = 0x4000,
}
