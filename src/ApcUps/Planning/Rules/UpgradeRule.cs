namespace ApcUps.Planning.Rules;

/// <summary>One rule for updates, with its reasons.</summary>
public sealed record UpgradeRule
{
    /// <summary>Its id, stable for life: <c>id18-bootloader-first</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>What it is about.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>How much it weighs.</summary>
    public RuleSeverity Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public string Confidence { get; init; } = string.Empty;

    /// <summary>What it does.</summary>
    public RuleEffect Effect { get; init; } = new();

    /// <summary>Whether a user can lift it.</summary>
    public RuleOverride Override { get; init; }

    /// <summary>What to do, in words.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>How a unit gets out of it; null if there is no way to name.</summary>
    public string? WayOut { get; init; }

    /// <summary>True if it says that release notes leave this model out, so that the image is no default for it.</summary>
    public bool IsScope { get; init; }

    /// <summary>What speaks for it: kind, source and finding of each.</summary>
    public string[] Evidence { get; init; } = [];

    internal Condition When { get; init; } = new Condition.All([]);
}
