namespace ApcUps;

/// <summary>One condition for an update, and whether it held just before the step.</summary>
public sealed class UpsUpdateCheck
{
    /// <summary>The name of the condition, such as <c>OutputOff</c>; stable for life.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Whether it holds.</summary>
    public UpdateCheckState State { get; set; }

    /// <summary>What it weighs if it does not hold: an Error refuses the step, a Warning is said.</summary>
    public FindingSeverity Severity { get; set; }

    /// <summary>What was found, or what to make sure of.</summary>
    public string Text { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {State}";
}
