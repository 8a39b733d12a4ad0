using System;

namespace ApcUps.Commands.Updates;

/// <summary>Results of updates that never begin.</summary>
internal static class UpdateResults
{
    /// <summary>No image could be read, which was reported once for the path.</summary>
    public static UpsFirmwareUpdate WithoutImages(string port) => new()
    {
        Port = port,
        Outcome = UpdateOutcome.Refused,
        ErrorId = "NoImages",
        Recommendation = "Nothing was sent. Name the folder that holds the images, or the files.",
        StartedAt = DateTime.UtcNow,
    };
}
