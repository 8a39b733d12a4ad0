using System.Collections.Generic;

namespace ApcUps.Status.Modbus;

/// <summary>What is asked for, and in which order: requests that real units accept, none of which cuts an item.</summary>
public static class ReadPlan
{
    /// <summary>Fixed values that prove the map and the byte order.</summary>
    public static RegisterBlock Verification { get; } = new(VerificationBlock.Register, VerificationBlock.Count, IsOptional: true);

    /// <summary>Firmware, model, numbers, dates, names.</summary>
    public static RegisterBlock Inventory { get; } = new(516, 120);

    /// <summary>The hardware id, seen on units but not in the vendor's map.</summary>
    public static RegisterBlock HardwareId { get; } = new(512, 1, IsOptional: true);

    /// <summary>Transfer voltages and outlet delays, asked for only where raw values are. The load shed registers behind are refused by old units.</summary>
    public static RegisterBlock Settings { get; } = new(1024, 24, IsOptional: true);

    /// <summary>What the unit is doing.</summary>
    public static RegisterBlock Status { get; } = new(0, 27);

    /// <summary>What it measures.</summary>
    public static RegisterBlock Dynamic { get; } = new(128, 44);

    /// <summary>All that a first reading asks for.</summary>
    public static IEnumerable<RegisterBlock> First(bool raw)
    {
        yield return Verification;
        yield return Inventory;
        yield return HardwareId;
        if (raw)
        {
            yield return Settings;
        }

        yield return Status;
        yield return Dynamic;
    }

    /// <summary>True for what changes from reading to reading.</summary>
    public static bool Changes(int register) => register < HardwareId.Register;
}
