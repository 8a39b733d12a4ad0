using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Simulator;

namespace ApcUps.Commands;

/// <summary>Stops simulated units.</summary>
[Cmdlet(
    VerbsLifecycle.Stop, "UpsSimulator",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    HelpUri = HelpAddress.Root + "Stop-UpsSimulator.md")]
[OutputType(typeof(UpsSimulator))]
public sealed class StopUpsSimulatorCommand : PSCmdlet
{
    /// <summary>The simulators to stop; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SimulatorNameCompleter))]
    public string[] Name { get; set; } = System.Array.Empty<string>();

    /// <summary>Emit each simulator as it was at the end.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            var found = Simulators.All.Where(s => pattern.IsMatch(s.Name)).ToArray();
            foreach (var simulator in found.Where(s => ShouldProcess(s.Name, "Stop the simulated unit")))
            {
                Simulators.Stop(simulator.Name);
                if (PassThru)
                {
                    WriteObject(simulator);
                }
            }

            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                SimulatorProblems.NotRunning(name).WriteTo(this);
            }
        }
    }
}
