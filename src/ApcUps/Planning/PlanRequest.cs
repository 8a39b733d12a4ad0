using System.Collections.Generic;

namespace ApcUps.Planning;

/// <summary>What a plan is asked for.</summary>
public sealed record PlanRequest
{
    /// <summary>The unit as it is.</summary>
    public UnitFacts Unit { get; init; } = new();

    /// <summary>The images at hand. Unsound ones are left out of the plan.</summary>
    public IReadOnlyList<ImageFacts> Images { get; init; } = [];

    /// <summary>The version to reach; null for the newest that can be reached.</summary>
    public FirmwareVersion? Target { get; init; }

    /// <summary>The way on which the images are to go.</summary>
    public UpdateTransport Transport { get; init; }
}
