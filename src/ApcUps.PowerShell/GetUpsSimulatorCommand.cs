using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Simulator;

namespace ApcUps.Commands;

/// <summary>Shows the simulated units that run in this process, as they are now.</summary>
[Cmdlet(VerbsCommon.Get, "UpsSimulator", HelpUri = HelpAddress.Root + "Get-UpsSimulator.md")]
[OutputType(typeof(UpsSimulator))]
public sealed class GetUpsSimulatorCommand : PSCmdlet
{
    /// <summary>Only those with one of these names; wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SimulatorNameCompleter))]
    public string[] Name { get; set; } = { "*" };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            var found = Simulators.All.Where(s => pattern.IsMatch(s.Name)).ToArray();
            WriteObject(found, enumerateCollection: true);
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                SimulatorProblems.NotRunning(name).WriteTo(this);
            }
        }
    }
}
