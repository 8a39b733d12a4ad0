namespace ApcUps.Planning.Rules;

/// <summary>Whether a user can lift what a rule does.</summary>
public enum RuleOverride
{
    /// <summary>It blocks nothing, so there is nothing to lift.</summary>
    None,

    /// <summary>An explicit demand lifts it.</summary>
    Force,

    /// <summary>Nothing lifts it.</summary>
    Never,
}
