using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ApcUps.Shell.Prompt;

/// <summary>Tab: the first press completes with the engine's own list, further presses walk through it.</summary>
internal sealed class TabCycle(Runspace runspace)
{
    private CommandCompletion? completion;
    private string shown = string.Empty;

    public void Step(EditLine line, bool forward)
    {
        if (completion is null || line.Text != shown)
        {
            using var shell = PowerShell.Create();
            shell.Runspace = runspace;
            completion = CommandCompletion.CompleteInput(line.Text, line.Cursor, null, shell);
        }

        if (completion.GetNextResult(forward) is { } result)
        {
            line.Replace(completion.ReplacementIndex, completion.ReplacementLength, result.CompletionText);
            completion.ReplacementLength = result.CompletionText.Length;
            shown = line.Text;
        }
    }
}
