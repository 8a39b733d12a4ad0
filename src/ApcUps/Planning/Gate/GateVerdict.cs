using System.Collections.Generic;

namespace ApcUps.Planning.Gate;

/// <summary>What the gate says to one image for one unit.</summary>
public sealed record GateVerdict
{
    /// <summary>The unit as the gate sees it: what it said of itself comes before what was stated.</summary>
    public UnitFacts Unit { get; init; } = new();

    /// <summary>Why the image must not go, the weightiest first; empty if it may.</summary>
    public IReadOnlyList<GateRefusal> Refusals { get; init; } = [];

    /// <summary>What an explicit demand lifted.</summary>
    public IReadOnlyList<string> Overridden { get; init; } = [];

    /// <summary>What a person must answer.</summary>
    public IReadOnlyList<GateQuestion> Questions { get; init; } = [];

    /// <summary>What must be true before the image goes, for the confirmation.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What to warn of.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What is trusted in place of an id that nobody stated; null if the id was stated or read.</summary>
    public string? Trusted { get; init; }
}
