namespace ApcUps.Planning.Gate;

/// <summary>One reason why an image must not go to a unit.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Rule">The rule that says so; null where none does.</param>
/// <param name="Text">The reason as a sentence.</param>
/// <param name="Action">What to do about it.</param>
/// <param name="CanBeForced">True if an explicit demand lifts it.</param>
public sealed record GateRefusal(RefusalKind Kind, string? Rule, string Text, string Action, bool CanBeForced)
{
    /// <summary>How the result names it when it was lifted.</summary>
    public string Name => Rule ?? Kind.ToString();
}
