namespace ApcUps;

/// <summary>How much a rule for updates weighs.</summary>
public enum RuleSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>To be said before the step.</summary>
    Warn,

    /// <summary>A proposal, by analogy with a stronger rule.</summary>
    Caution,

    /// <summary>No step while it applies; what is unknown counts against the step.</summary>
    Stop,

    /// <summary>There are public reports of units that died; what is unknown counts against the step.</summary>
    Brick,
}
