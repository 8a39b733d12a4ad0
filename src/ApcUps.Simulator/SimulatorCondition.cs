using System;

namespace ApcUps;

/// <summary>What befalls a simulated unit whose application runs.</summary>
[Flags]
public enum SimulatorCondition
{
    /// <summary>Nothing: mains, a good battery, the output on.</summary>
    None = 0,

    /// <summary>The mains are gone; the load is fed from the battery.</summary>
    OnBattery = 1,

    /// <summary>The battery is nearly empty.</summary>
    LowBattery = 2,

    /// <summary>The load is too much.</summary>
    Overload = 4,

    /// <summary>The battery must be replaced.</summary>
    ReplaceBattery = 8,

    /// <summary>The output is off.</summary>
    OutputOff = 16,

    /// <summary>A battery test runs.</summary>
    Testing = 32,
}
