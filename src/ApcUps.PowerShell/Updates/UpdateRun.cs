namespace ApcUps.Commands.Updates;

/// <summary>An update under way, with its progress bar.</summary>
/// <param name="Job">The update.</param>
/// <param name="Bar">The bar.</param>
internal sealed record UpdateRun(UpdateJob Job, UpdateBar Bar)
{
    /// <summary>How the unit stands when the pipeline was stopped.</summary>
    public string Standing => Job.HasEnded ? $"{Job.Result.Outcome}. {Job.Result.Recommendation}"
        : Job.HasBegun ? "still ending. Leave the unit powered, and run Find-UpsBootloader to see where it stands."
        : "not begun; nothing was sent.";
}
