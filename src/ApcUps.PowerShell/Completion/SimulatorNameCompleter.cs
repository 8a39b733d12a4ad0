using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Simulator;

namespace ApcUps.Commands.Completion;

/// <summary>Completes the names of the running simulators.</summary>
public sealed class SimulatorNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(Simulators.All.Select(s => (s.Name, $"ID{s.HardwareId}, {s.State}")), wordToComplete);
}
