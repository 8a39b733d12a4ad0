using System;
using System.IO;
using System.Management.Automation;
using System.Threading;

namespace ApcUps.Shell.Terminal;

/// <summary>
/// Both output streams, and the progress lines that live below the cursor on a terminal. All writing goes through here,
/// one caller at a time, since progress must be wiped before other text and parallel pipelines write too.
/// </summary>
internal sealed class Screen
{
    private readonly Lock gate = new();
    private readonly ProgressPane pane = new();
    private readonly bool outputIsTerminal = !Console.IsOutputRedirected;
    private readonly bool errorIsTerminal = !Console.IsErrorRedirected;
    private bool atLineStart = true;

    public Screen()
    {
        var escapes = Environment.GetEnvironmentVariable("TERM") != "dumb" && (!OperatingSystem.IsWindows() || WindowsConsole.EnableEscapes());
        OutputHasEscapes = outputIsTerminal && escapes;
        ErrorHasEscapes = errorIsTerminal && escapes;
    }

    public bool OutputHasEscapes { get; }

    public bool ErrorHasEscapes { get; }

    /// <summary>Questions and editing go to the terminal: never into a file that objects are written to, if stderr is still one.</summary>
    private bool AsksOnError => !outputIsTerminal;

    public void Output(string text) => Write(Console.Out, outputIsTerminal, text);

    public void Error(string text) => Write(Console.Error, errorIsTerminal, text);

    public void Ask(string text)
    {
        if (AsksOnError)
            Error(text);
        else
            Output(text);
    }

    public void Progress(long sourceId, ProgressRecord record)
    {
        if (!ErrorHasEscapes)
            return;

        lock (gate)
        {
            pane.Take(sourceId, record);
            // Half a line of somebody's text stands at the cursor: the pane waits until that line is whole.
            if (atLineStart)
                Console.Error.Write(pane.Draw());
        }
    }

    public void ClearProgress()
    {
        lock (gate)
        {
            Console.Error.Write(pane.Erase());
            pane.Empty();
        }
    }

    private void Write(TextWriter writer, bool isTerminal, string text)
    {
        if (text.Length == 0)
            return;

        lock (gate)
        {
            if (!isTerminal)
            {
                writer.Write(text);
                return;
            }

            Console.Error.Write(pane.Erase());
            writer.Write(text);
            atLineStart = text.EndsWith('\n');
            if (atLineStart)
                Console.Error.Write(pane.Draw());
        }
    }
}
