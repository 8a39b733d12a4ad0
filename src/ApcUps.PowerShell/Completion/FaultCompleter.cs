using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Simulator.Faults;

namespace ApcUps.Commands.Completion;

/// <summary>Completes the faults that a simulator can be told to have.</summary>
public sealed class FaultCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(SimulatorFault.KnownNames.Select(name => (name, "fault")), wordToComplete);
}
