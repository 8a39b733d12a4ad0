using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ApcUps.Firmware.Catalogue;

namespace ApcUps.Commands.Completion;

/// <summary>
/// Completes the firmware versions of known images, and for -LoaderVersion those of their loaders, the newest first; those for
/// -HardwareId if it was given.
/// </summary>
public sealed class FirmwareVersionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var ids = GivenHardwareId.Of(fakeBoundParameters) is { } id ? FirmwareCatalogue.Known.Succession(id) : null;
        return Completions.Of(
            FirmwareCatalogue.Known.Releases.Where(r => ids is null || (r.HardwareId is { } of && ids.Contains(of)))
                .Select(r => (Version: parameterName == "LoaderVersion" ? r.LoaderVersion : r.Version, r.Name)).Where(r => r.Version is not null)
                .OrderByDescending(r => r.Version).GroupBy(r => r.Version!.ToString()).Select(g => (g.Key, string.Join(", ", g.Select(r => r.Name)))),
            wordToComplete);
    }
}
