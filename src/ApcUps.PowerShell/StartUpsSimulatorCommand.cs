using System;
using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Errors;
using ApcUps.Commands.Units;
using ApcUps.Simulator;
using ApcUps.Simulator.Faults;
using ApcUps.Simulator.Loader;

namespace ApcUps.Commands;

/// <summary>Starts a simulated Smart-UPS, in its loader or with its application, to rehearse on.</summary>
[Cmdlet(
    VerbsLifecycle.Start, "UpsSimulator",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low,
    HelpUri = HelpAddress.Root + "Start-UpsSimulator.md")]
[OutputType(typeof(UpsSimulator))]
public sealed class StartUpsSimulatorCommand : PSCmdlet
{
    /// <summary>Its name; sim:NAME is its port when it runs in process. Without it: ups1, ups2 and so on.</summary>
    [Parameter(Position = 0)]
    [ValidatePattern("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    public string? Name { get; set; }

    /// <summary>The hardware id for which it takes images.</summary>
    [Parameter]
    [ValidateRange(1, 65535)]
    [ArgumentCompleter(typeof(HardwareIdCompleter))]
    public int HardwareId { get; set; } = 17;

    /// <summary>The loader's version, as its banner says it.</summary>
    [Parameter]
    [FirmwareVersionArgument]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public FirmwareVersion LoaderVersion { get; set; } = FirmwareVersion.Parse(new SimulatorOptions().LoaderVersion);

    /// <summary>What it is doing at the start.</summary>
    [Parameter]
    [ValidateSet("NoApplication", "WaitingForTransfer", "Restarting", "ApplicationRunning", "Dead")]
    public SimulatorState State { get; set; } = SimulatorState.NoApplication;

    /// <summary>The firmware version of an application that runs at the start.</summary>
    [Parameter]
    [FirmwareVersionArgument]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public FirmwareVersion FirmwareVersion { get; set; } = FirmwareVersion.Parse(new SimulatorOptions().FirmwareVersion);

    /// <summary>What it speaks while its application runs; without it, Modbus over ModbusTcp, else Microlink.</summary>
    [Parameter]
    public SimulatorProtocol? Protocol { get; set; }

    /// <summary>What befalls it at the start.</summary>
    [Parameter]
    public SimulatorCondition Condition { get; set; }

    /// <summary>How it is reached.</summary>
    [Parameter]
    public SimulatorTransport Transport { get; set; } = SimulatorTransport.InProcess;

    /// <summary>The speed at which its line is paced; without it, the line is as fast as the machine.</summary>
    [Parameter]
    [Alias("Speed")]
    [ValidateRange(50, 4_000_000)]
    [ArgumentCompleter(typeof(BaudRateCompleter))]
    public int? BaudRate { get; set; }

    /// <summary>How long it "programs" at the end of each section, before it acknowledges the section's last block.</summary>
    [Parameter]
    [ValidateRange(0.0, 3600.0)]
    public double SectionPauseSeconds { get; set; } = new LoaderTimings().SectionPause.TotalSeconds;

    /// <summary>How long it asks for an image at every start, before its application runs.</summary>
    [Parameter]
    [ValidateRange(0.0, 3600.0)]
    public double StartWindowSeconds { get; set; } = new LoaderTimings().StartWindow.TotalSeconds;

    /// <summary>What goes wrong, as <c>Name</c> or <c>Name=value</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FaultCompleter))]
    public string[] Fault { get; set; } = Array.Empty<string>();

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!ShouldProcess(Name ?? "a new name", $"Start a simulated ID{HardwareId} unit"))
        {
            return;
        }

        try
        {
            var options = new SimulatorOptions
            {
                Name = Name,
                HardwareId = HardwareId,
                LoaderVersion = LoaderVersion.ToString(),
                FirmwareVersion = FirmwareVersion.ToString(),
                State = State,
                Protocol = Protocol ?? (Transport == SimulatorTransport.ModbusTcp ? SimulatorProtocol.Modbus : SimulatorProtocol.Microlink),
                Condition = Condition,
                Transport = Transport,
                BaudRate = BaudRate,
                Timings = new()
                {
                    SectionPause = TimeSpan.FromSeconds(SectionPauseSeconds),
                    StartWindow = TimeSpan.FromSeconds(StartWindowSeconds),
                },
                Faults = Fault.Select(SimulatorFault.Parse).ToArray(),
            };
            WriteObject(Simulators.Start(options));
        }
        catch (Exception e) when (SimulatorProblems.Knows(e))
        {
            ThrowTerminatingError(SimulatorProblems.NotStarted(Name ?? "ups", e).ToErrorRecord());
        }
    }
}
