namespace ApcUps.Shell.Terminal;

/// <summary>Where the answers of the person come from.</summary>
internal interface IAnswers
{
    /// <summary>Asks, and waits for a line; null when the input has ended.</summary>
    /// <param name="label">What is asked.</param>
    /// <param name="hidden">A secret: not shown while it is typed.</param>
    /// <exception cref="System.Management.Automation.PipelineStoppedException">The run was stopped while it waited.</exception>
    string? ReadLine(string label, bool hidden);
}
