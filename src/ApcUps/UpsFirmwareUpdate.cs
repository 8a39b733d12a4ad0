using System;

namespace ApcUps;

/// <summary>The result of updating one unit. There is one for every port, whatever happened. What is not known is null.</summary>
public sealed class UpsFirmwareUpdate
{
    /// <summary>The line's address.</summary>
    public string Port { get; set; } = string.Empty;

    /// <summary>What was seen.</summary>
    public UpdateOutcome Outcome { get; set; }

    /// <summary>True if the unit itself says that it runs the version aimed at: Confirmed, or Skipped.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The unit as it was found; null if nothing was known of it.</summary>
    public UpsFirmwareState? Before { get; set; }

    /// <summary>The unit as it was last identified after a step; null if it was not.</summary>
    public UpsFirmwareState? After { get; set; }

    /// <summary>The hardware id aimed at; null if there was no plan.</summary>
    public int? TargetHardwareId { get; set; }

    /// <summary>The firmware version aimed at; null if there was no plan and none was asked for.</summary>
    public string? TargetVersion { get; set; }

    /// <summary>How many steps the first plan had.</summary>
    public int PlannedSteps { get; set; }

    /// <summary>The transfers that were made, one for each step begun.</summary>
    public UpsFirmwareTransfer[] Steps { get; set; } = [];

    /// <summary>The conditions of the last step, as they were just before it.</summary>
    public UpsUpdateCheck[] Checks { get; set; } = [];

    /// <summary>The rules that refuse the plan or its next step; empty if none does.</summary>
    public string[] RefusedBy { get; set; } = [];

    /// <summary>The step at which an update that was broken off before was taken up again; null if none was.</summary>
    public int? ResumedAtStep { get; set; }

    /// <summary>The journal's file; null if none was asked for.</summary>
    public string? JournalPath { get; set; }

    /// <summary>The id of the error record written for this port; null if none was.</summary>
    public string? ErrorId { get; set; }

    /// <summary>What to do now.</summary>
    public string Recommendation { get; set; } = string.Empty;

    /// <summary>Time from the beginning to the end.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>When it began; UTC.</summary>
    public DateTime StartedAt { get; set; }
}
