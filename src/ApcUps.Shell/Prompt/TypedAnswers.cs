using System;
using System.Management.Automation;
using ApcUps.Shell.Running;
using ApcUps.Shell.Terminal;

namespace ApcUps.Shell.Prompt;

/// <summary>Answers typed by a person while a command runs and waits for them.</summary>
internal sealed class TypedAnswers(Screen screen, Interrupt interrupt) : IAnswers
{
    /// <inheritdoc/>
    public string? ReadLine(string label, bool hidden)
    {
        try
        {
            return new LineEditor(screen, new Keys(interrupt.Token)) { IsHidden = hidden }.Read(label);
        }
        catch (OperationCanceledException)
        {
            screen.Ask(Environment.NewLine);
            throw new PipelineStoppedException();
        }
    }
}
