using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Commands.Ports;
using ApcUps.Simulator;

namespace ApcUps.Commands.Completion;

/// <summary>Completes the ports of this machine and the running simulators. Opens none of them.</summary>
public sealed class PortCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(SerialPorts().Concat(Simulators.All.Select(s => (s.Port, "simulated unit"))), wordToComplete);

    private static IEnumerable<(string, string)> SerialPorts()
    {
        try
        {
            return PortCatalog.List().Select(p => (p.Port, p.Description ?? "serial port")).ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Enumerable.Empty<(string, string)>();
        }
    }
}
