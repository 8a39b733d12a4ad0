using System;
using System.Linq;
using System.Management.Automation.Language;
using System.Threading;
using ApcUps.Shell.Running;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Prompt;

/// <summary>Reads, runs, and asks again, until <c>exit</c> or the end of the input.</summary>
internal sealed class PromptLoop(Session session, Screen screen, IAnswers answers)
{
    private readonly History _history = new();
    private readonly TabCycle _tab = new(session.Runspace);

    public int Run()
    {
        while (true)
        {
            if (!TryRead(out var text))
                return ExitCodes.Success;

            if (!string.IsNullOrWhiteSpace(text) && session.RunLine(text) is { WantsExit: true } outcome)
                return outcome.ExitCode;
        }
    }

    // False at the end of the input. Ctrl-C gives up what was typed, not the shell.
    private bool TryRead(out string? text)
    {
        text = null;
        try
        {
            if (ReadLine(session.PromptText()) is not { } first)
                return false;

            text = first;
            while (IsUnfinished(text))
            {
                if (ReadLine(">> ") is not { } more)
                    return false;
                text += "\n" + more;
            }
        }
        catch (OperationCanceledException)
        {
            text = null;
        }

        return true;
    }

    private string? ReadLine(string label)
    {
        // Lines from a pipe: no prompt, and the same reader as the commands' own questions, which share its lines.
        if (answers is PipedAnswers piped)
            return piped.Next(CancellationToken.None);

        // Only while a line is typed: during a run Ctrl-C is a signal.
        Console.TreatControlCAsInput = true;
        try
        {
            var line = new LineEditor(screen, new Keys(CancellationToken.None)) { History = _history, Tab = _tab }.Read(label);
            _history.Add(line ?? string.Empty);
            return line;
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private static bool IsUnfinished(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
