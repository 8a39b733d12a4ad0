using System.Collections.Generic;
using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Asking;

/// <summary>What a person is asked before anything is sent.</summary>
/// <param name="What">What is about to be done, in one line; -WhatIf shows it.</param>
/// <param name="Text">All that there is to know before saying yes.</param>
/// <param name="Title">The title of the question.</param>
/// <param name="Further">Questions that must be answered one by one, whatever -Confirm says.</param>
/// <param name="Unasked">What is reported if nobody can be asked.</param>
internal sealed record Question(string What, string Text, string Title, IReadOnlyList<FurtherQuestion> Further, Problem Unasked);
