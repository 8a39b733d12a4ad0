using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Simulator;

namespace ApcUps.Commands;

/// <summary>Lets something befall simulated units whose application runs: mains that fail, a battery that runs low.</summary>
[Cmdlet(
    VerbsCommon.Set, "UpsSimulator",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    HelpUri = HelpAddress.Root + "Set-UpsSimulator.md")]
[OutputType(typeof(UpsSimulator))]
public sealed class SetUpsSimulatorCommand : PSCmdlet
{
    /// <summary>The simulators; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SimulatorNameCompleter))]
    public string[] Name { get; set; } = System.Array.Empty<string>();

    /// <summary>What befalls them from now on; None for nothing.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public SimulatorCondition Condition { get; set; }

    /// <summary>Emit each simulator as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            var found = Simulators.All.Where(s => pattern.IsMatch(s.Name)).ToArray();
            foreach (var simulator in found.Where(s => ShouldProcess(s.Name, $"Set the condition {Condition}")))
            {
                var after = Simulators.Order(simulator.Name, Condition);
                if (PassThru && after is not null)
                {
                    WriteObject(after);
                }
            }

            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                SimulatorProblems.NotRunning(name).WriteTo(this);
            }
        }
    }
}
