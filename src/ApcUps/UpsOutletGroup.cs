using System;

namespace ApcUps;

/// <summary>A group of outlets. What the unit did not say is null.</summary>
public sealed class UpsOutletGroup
{
    /// <summary>0 for the main group, 1 and up for the switched groups.</summary>
    public int Number { get; set; }

    /// <summary>The name that its user gave it.</summary>
    public string? Name { get; set; }

    /// <summary>True if it is on, false if it is off.</summary>
    public bool? On { get; set; }

    /// <summary>What it is doing.</summary>
    public UpsOutletState? State { get; set; }

    /// <summary>The time until it goes off; null if no countdown runs.</summary>
    public TimeSpan? TurnsOffIn { get; set; }

    /// <summary>The time until it goes on; null if no countdown runs.</summary>
    public TimeSpan? TurnsOnIn { get; set; }
}
