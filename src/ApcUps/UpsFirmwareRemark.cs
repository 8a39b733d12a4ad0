using System;

namespace ApcUps;

/// <summary>What one rule says to a step of a plan, with its reasons.</summary>
public sealed class UpsFirmwareRemark
{
    /// <summary>The rule's id, stable for life: <c>id18-scope-3kva</c>.</summary>
    public string Rule { get; set; } = string.Empty;

    /// <summary>How much it weighs.</summary>
    public RuleSeverity Severity { get; set; }

    /// <summary>What it says.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>When it matters: <c>beforeStep</c>, <c>afterTransfer</c>, <c>afterInstall</c> or <c>afterFailure</c>.</summary>
    public string Phase { get; set; } = string.Empty;

    /// <summary>How sure it is.</summary>
    public string Confidence { get; set; } = string.Empty;

    /// <summary>What speaks for it: kind, source and finding of each.</summary>
    public string[] Evidence { get; set; } = Array.Empty<string>();

    /// <summary>The facts whose absence kept the rule from being decided; empty if it was decided.</summary>
    public string[] Unknown { get; set; } = Array.Empty<string>();

    /// <inheritdoc/>
    public override string ToString() => $"{Rule}: {Text}";
}
