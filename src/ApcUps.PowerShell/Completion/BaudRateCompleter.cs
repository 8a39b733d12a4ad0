using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Bootloader;

namespace ApcUps.Commands.Completion;

/// <summary>Completes the usual speeds.</summary>
public sealed class BaudRateCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(
            new[] { SearchPlan.UsualBaudRate }.Concat(SearchPlan.OtherBaudRates)
                .Select(rate => (rate.ToString(CultureInfo.InvariantCulture), rate == SearchPlan.UsualBaudRate ? "the loader's usual speed" : "baud")),
            wordToComplete);
}
