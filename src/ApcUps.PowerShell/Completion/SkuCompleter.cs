using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Firmware.Catalogue;

namespace ApcUps.Commands.Completion;

/// <summary>Completes the model numbers that release notes name; those of -HardwareId if it was given.</summary>
public sealed class SkuCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var given = GivenHardwareId.Of(fakeBoundParameters);
        return Completions.Of(
            FirmwareCatalogue.Known.HardwareIds.Where(i => given is null || i.HardwareId == given)
                .SelectMany(i => i.Models.Where(IsModelNumber).Select(m => (Model: m, i.HardwareId)))
                .GroupBy(m => m.Model).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, "ID" + string.Join(", ID", g.Select(m => m.HardwareId)))),
            wordToComplete);
    }

    // Some entries describe a scope in words.
    private static bool IsModelNumber(string model) => model.IndexOf(' ') < 0 && model.Any(char.IsDigit);
}
