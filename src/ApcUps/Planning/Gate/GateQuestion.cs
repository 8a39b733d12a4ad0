namespace ApcUps.Planning.Gate;

/// <summary>A question that a person must answer before the image goes out, whatever -Confirm says.</summary>
/// <param name="Rule">The rule that asks it.</param>
/// <param name="Text">The question.</param>
public sealed record GateQuestion(string Rule, string Text);
