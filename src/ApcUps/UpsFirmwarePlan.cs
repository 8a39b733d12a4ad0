using System;

namespace ApcUps;

/// <summary>The ordered steps from what a unit has to a version, or a refusal that names the rule. What is not known is null.</summary>
public sealed class UpsFirmwarePlan
{
    /// <summary>The unit's line, where one came down the pipeline.</summary>
    public string? Port { get; set; }

    /// <summary>The unit's hardware id.</summary>
    public int? HardwareId { get; set; }

    /// <summary>The version that the unit has.</summary>
    public string? InstalledVersion { get; set; }

    /// <summary>The loader version that the unit has.</summary>
    public string? LoaderVersion { get; set; }

    /// <summary>The unit's model number.</summary>
    public string? Sku { get; set; }

    /// <summary>The way on which the images are to go.</summary>
    public UpdateTransport Transport { get; set; }

    /// <summary>The hardware id that the unit has at the end.</summary>
    public int? TargetHardwareId { get; set; }

    /// <summary>The version that the unit has at the end.</summary>
    public string? TargetVersion { get; set; }

    /// <summary>True if the steps lead to the target, though images may be missing; false if the plan is refused.</summary>
    public bool IsPossible { get; set; }

    /// <summary>True if every image is at hand and the plan is possible.</summary>
    public bool IsReady { get; set; }

    /// <summary>True if the unit is there already, so that there is nothing to do.</summary>
    public bool IsUpToDate { get; set; }

    /// <summary>The steps in their order; empty for a refusal.</summary>
    public UpsFirmwarePlanStep[] Steps { get; set; } = Array.Empty<UpsFirmwarePlanStep>();

    /// <summary>The names of the images that are missing.</summary>
    public string[] MissingImages { get; set; } = Array.Empty<string>();

    /// <summary>Why there is no plan; null if there is one.</summary>
    public string? Refusal { get; set; }

    /// <summary>The rules that refuse it; empty if none does.</summary>
    public string[] RefusedBy { get; set; } = Array.Empty<string>();

    /// <summary>What would make a plan possible; null if there is none to name.</summary>
    public string? WayOut { get; set; }

    /// <summary>What holds for the plan as a whole: facts that were stated or are unknown, files that were left out, newer images passed over.</summary>
    public string[] Warnings { get; set; } = Array.Empty<string>();
}
