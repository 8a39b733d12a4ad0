using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ApcUps.Shell.Running;

namespace ApcUps.Shell.Terminal;

/// <summary>Answers that come line by line from a file or a pipe.</summary>
internal sealed class PipedAnswers(Screen screen, Interrupt interrupt) : IAnswers
{
    // A read from a pipe cannot be woken. A stopped wait leaves its read under way, and the next question takes its line.
    private Task<string?>? _reading;

    /// <inheritdoc/>
    public string? ReadLine(string label, bool hidden)
    {
        screen.Ask(label);
        try
        {
            return Next(interrupt.Token);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            // Nobody's Enter ends the line of the question, so that the next output does not stand beside it.
            screen.Ask(Environment.NewLine);
        }
    }

    /// <summary>The next line, or null at the end.</summary>
    public string? Next(CancellationToken token)
    {
        _reading ??= Task.Run(Console.In.ReadLine);
        _reading.Wait(token);
        var line = _reading.Result;
        _reading = null;
        return line;
    }
}
