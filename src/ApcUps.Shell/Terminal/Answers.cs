using System;
using ApcUps.Shell.Prompt;
using ApcUps.Shell.Running;

namespace ApcUps.Shell.Terminal;

/// <summary>Chooses between a person at a terminal and a stream of lines.</summary>
internal static class Answers
{
    public static IAnswers From(Screen screen, Interrupt interrupt) =>
        Console.IsInputRedirected ? new PipedAnswers(screen, interrupt) : new TypedAnswers(screen, interrupt);
}
