using System;

namespace ApcUps;

/// <summary>
/// What a unit says it is doing. A flag that is not set is either not so or not carried by the protocol; the properties of
/// <see cref="UpsStatus"/> that are null tell the two apart for the most important ones.
/// </summary>
[Flags]
public enum UpsState
{
    /// <summary>None of the below.</summary>
    None = 0,

    /// <summary>The load is fed from the mains.</summary>
    OnLine = 1,

    /// <summary>The load is fed from the battery.</summary>
    OnBattery = 2,

    /// <summary>The load is fed past the inverter.</summary>
    Bypass = 4,

    /// <summary>The output is off.</summary>
    OutputOff = 8,

    /// <summary>The battery is nearly empty; a shutdown is close.</summary>
    LowBattery = 0x10,

    /// <summary>The battery must be replaced.</summary>
    ReplaceBattery = 0x20,

    /// <summary>The load is more than the unit can feed.</summary>
    Overload = 0x40,

    /// <summary>A fault of any severity, which may be over already.</summary>
    Fault = 0x80,

    /// <summary>The mains are not acceptable.</summary>
    InputBad = 0x100,

    /// <summary>A battery test runs.</summary>
    Testing = 0x200,

    /// <summary>A runtime calibration runs.</summary>
    Calibrating = 0x400,

    /// <summary>A low mains voltage is raised.</summary>
    Boosting = 0x800,

    /// <summary>A high mains voltage is lowered.</summary>
    Trimming = 0x1000,

    /// <summary>The unit saves energy (green mode, ECO): normal on many units.</summary>
    HighEfficiency = 0x2000,

    /// <summary>The output will go on.</summary>
    OutputOnPending = 0x4000,

    /// <summary>The output will go off, or would soon for lack of mains.</summary>
    OutputOffPending = 0x8000,

    /// <summary>The unit has something to tell that is no fault.</summary>
    Alert = 0x10000,

    /// <summary>The unit is in its maintenance mode.</summary>
    Maintenance = 0x20000,
}
