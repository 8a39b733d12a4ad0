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
    private readonly Lock _gate = new();
    private readonly ProgressPane _pane = new();
    private readonly bool _outputIsTerminal = !Console.IsOutputRedirected;
    private readonly bool _errorIsTerminal = !Console.IsErrorRedirected;
    private bool _atLineStart = true;

    public Screen()
    {
        var escapes = Environment.GetEnvironmentVariable("TERM") != "dumb" && (!OperatingSystem.IsWindows() || WindowsConsole.EnableEscapes());
        OutputHasEscapes = _outputIsTerminal && escapes;
        ErrorHasEscapes = _errorIsTerminal && escapes;
    }

    public bool OutputHasEscapes { get; }

    public bool ErrorHasEscapes { get; }

    /// <summary>Questions and editing go to the terminal: never into a file that objects are written to, if stderr is still one.</summary>
    private bool AsksOnError => !_outputIsTerminal;

    public void Output(string text) => Write(Console.Out, _outputIsTerminal, text);

    public void Error(string text) => Write(Console.Error, _errorIsTerminal, text);

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

        lock (_gate)
        {
            _pane.Take(sourceId, record);
            // Half a line of somebody's text stands at the cursor: the pane waits until that line is whole.
            if (_atLineStart)
                Console.Error.Write(_pane.Draw());
        }
    }

    public void ClearProgress()
    {
        lock (_gate)
        {
            Console.Error.Write(_pane.Erase());
            _pane.Empty();
        }
    }

    private void Write(TextWriter writer, bool isTerminal, string text)
    {
        if (text.Length == 0)
            return;

        lock (_gate)
        {
            if (!isTerminal)
            {
                writer.Write(text);
                return;
            }

            Console.Error.Write(_pane.Erase());
            writer.Write(text);
            _atLineStart = text.EndsWith('\n');
            if (_atLineStart)
                Console.Error.Write(_pane.Draw());
        }
    }
}
