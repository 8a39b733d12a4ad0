using System;
using System.Management.Automation;
using System.Management.Automation.Host;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Host;

/// <summary>What the engine says goes where pwsh puts it: errors on stderr, all else on stdout.</summary>
internal sealed partial class ShellUI(Screen screen, IAnswers answers) : PSHostUserInterface
{
    public Screen Screen => screen;

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUI();

    public override bool SupportsVirtualTerminal => screen.OutputHasEscapes;

    public override void Write(string value) => screen.Output(GetOutputString(value, screen.OutputHasEscapes));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        var colours = PSStyle.MapForegroundColorToEscapeSequence(foregroundColor);
        if (backgroundColor != RawUI.BackgroundColor)
            colours += PSStyle.MapBackgroundColorToEscapeSequence(backgroundColor);

        // The reset comes before the line's end: a colour that crosses it bleeds into the next row.
        var end = value.EndsWith('\n') ? value.Length - 1 : value.Length;
        Write(colours + value[..end] + PSStyle.Instance.Reset + value[end..]);
    }

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        // The formatter ends an error with an empty line, which pwsh leaves out.
        if (!string.IsNullOrEmpty(value))
            screen.Error(GetOutputString(value, screen.ErrorHasEscapes) + Environment.NewLine);
    }

    public override void WriteDebugLine(string message) => WriteLabelled(PSStyle.Instance.Formatting.Debug, "DEBUG: ", message);

    public override void WriteVerboseLine(string message) => WriteLabelled(PSStyle.Instance.Formatting.Verbose, "VERBOSE: ", message);

    public override void WriteWarningLine(string message) => WriteLabelled(PSStyle.Instance.Formatting.Warning, "WARNING: ", message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => screen.Progress(sourceId, record);

    private void WriteLabelled(string style, string label, string message) =>
        WriteLine(style + label + message + PSStyle.Instance.Reset);
}
