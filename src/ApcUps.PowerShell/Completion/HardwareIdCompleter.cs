using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Firmware.Catalogue;

namespace ApcUps.Commands.Completion;

/// <summary>Completes the hardware ids that the catalogue knows, with their product lines and first models.</summary>
public sealed class HardwareIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(FirmwareCatalogue.Known.HardwareIds.Select(i => (i.HardwareId.ToString(CultureInfo.InvariantCulture), Tip(i))), wordToComplete);

    private static string Tip(HardwareIdEntry id)
    {
        var models = string.Join(", ", id.Models.Take(3)) + (id.Models.Length > 3 ? ", ..." : string.Empty);
        return $"{string.Join("/", id.Series)} {models}".Trim() is { Length: > 0 } tip ? tip : "models not known";
    }
}
