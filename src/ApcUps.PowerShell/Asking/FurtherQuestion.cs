using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Asking;

/// <summary>One question that must be answered by itself.</summary>
/// <param name="Title">What it is about; "yes to all" holds for the same title.</param>
/// <param name="Text">The question.</param>
/// <param name="Unasked">What is reported if nobody can be asked.</param>
internal sealed record FurtherQuestion(string Title, string Text, Problem Unasked);
