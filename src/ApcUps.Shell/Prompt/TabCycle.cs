using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ApcUps.Shell.Prompt;

/// <summary>Tab: the first press completes with the engine's own list, further presses walk through it.</summary>
internal sealed class TabCycle(Runspace runspace)
{
    private CommandCompletion? _completion;
    private string _shown = string.Empty;

    public void Step(EditLine line, bool forward)
    {
        if (_completion is null || line.Text != _shown)
        {
            using var shell = PowerShell.Create();
            shell.Runspace = runspace;
            _completion = CommandCompletion.CompleteInput(line.Text, line.Cursor, null, shell);
        }

        if (_completion.GetNextResult(forward) is { } result)
        {
            line.Replace(_completion.ReplacementIndex, _completion.ReplacementLength, result.CompletionText);
            _completion.ReplacementLength = result.CompletionText.Length;
            _shown = line.Text;
        }
    }
}
