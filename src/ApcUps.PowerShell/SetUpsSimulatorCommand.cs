using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Simulator;

namespace ApcUps.Commands;

/// <summary>Lets something befall simulated units: mains that fail, a battery that runs low, a power cycle.</summary>
[Cmdlet(
    VerbsCommon.Set, "UpsSimulator", DefaultParameterSetName = ConditionSet,
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    HelpUri = HelpAddress.Root + "Set-UpsSimulator.md")]
[OutputType(typeof(UpsSimulator))]
public sealed class SetUpsSimulatorCommand : PSCmdlet
{
    private const string ConditionSet = "Condition";
    private const string PowerCycleSet = "PowerCycle";

    /// <summary>The simulators; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SimulatorNameCompleter))]
    public string[] Name { get; set; } = System.Array.Empty<string>();

    /// <summary>What befalls them from now on; None for nothing.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ConditionSet)]
    [Parameter(Position = 1, ParameterSetName = PowerCycleSet)]
    public SimulatorCondition Condition { get; set; }

    /// <summary>Switch them off and on again, whatever they are doing. A dead one stays dead.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PowerCycleSet)]
    public SwitchParameter PowerCycle { get; set; }

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
            foreach (var simulator in found.Where(s => ShouldProcess(s.Name, Orders())))
            {
                Order(simulator.Name);
            }

            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                SimulatorProblems.NotRunning(name).WriteTo(this);
            }
        }
    }

    private bool SetsCondition => MyInvocation.BoundParameters.ContainsKey(nameof(Condition));

    private string Orders() => (SetsCondition, (bool)PowerCycle) switch
    {
        (true, true) => $"Set the condition {Condition}, then switch off and on again",
        (false, true) => "Switch off and on again",
        (true, false) => $"Set the condition {Condition}",
        _ => "Do nothing",
    };

    private void Order(string name)
    {
        var after = SetsCondition ? Simulators.Order(name, Condition) : Simulators.TryGet(name);
        if (PowerCycle)
        {
            after = Simulators.PowerCycle(name);
        }

        if (PassThru && after is not null)
        {
            WriteObject(after);
        }
    }
}
