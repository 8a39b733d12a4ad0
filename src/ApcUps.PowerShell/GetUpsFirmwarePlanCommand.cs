using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Completion;
using ApcUps.Commands.Images;
using ApcUps.Commands.Units;
using ApcUps.Planning;
using ApcUps.Planning.Gate;

namespace ApcUps.Commands;

/// <summary>Plans the safe way from what a unit has to a firmware version.</summary>
[Cmdlet(VerbsCommon.Get, "UpsFirmwarePlan", DefaultParameterSetName = "Path", HelpUri = HelpAddress.Root + "Get-UpsFirmwarePlan.md")]
[OutputType(typeof(UpsFirmwarePlan))]
public sealed class GetUpsFirmwarePlanCommand : UnitCmdlet
{
    private readonly List<ImageFacts> _images = new();

    /// <summary>The images at hand: files or folders. Without it, the plan names what has to be fetched.</summary>
    [Parameter(Position = 0, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = Array.Empty<string>();

    /// <summary>The images at hand, taken to the letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = Array.Empty<string>();

    /// <summary>The version to reach; without it, the newest that the unit can reach.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [FirmwareVersionArgument]
    [ArgumentCompleter(typeof(FirmwareVersionCompleter))]
    public FirmwareVersion? TargetVersion { get; set; }

    /// <summary>The way on which the images are to go.</summary>
    [Parameter]
    public UpdateTransport Transport { get; set; }

    /// <summary>The unit's serial number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SerialNumber { get; set; }

    /// <summary>Whether the unit's output is on.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public bool? OutputOn { get; set; }

    /// <summary>The unit's port, for the plan to bear.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PortCompleter))]
    public string? Port { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in ImagePath.Files(this, literal ? LiteralPath : Path, literal))
        {
            WriteVerbose($"Reading {file}");
            var image = FirmwareFile.TryDescribe(file, out var problem);
            problem?.WriteTo(this);
            if (image is not null)
            {
                _images.Add(ImageFacts.Of(image));
            }
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var identity = UnitIdentity.Of(Stated() with { SerialNumber = SerialNumber, OutputOn = OutputOn }, PipedUnit.Heard(InputObject));
        var plan = new Planner().Make(new() { Unit = identity.Unit, Images = _images, Target = TargetVersion, Transport = Transport });
        plan.Port = Port;
        var more = new[] { identity.Contradiction, identity.Trusted is null ? null : $"Trusted, since nobody stated the hardware id: {identity.Trusted}." };
        plan.Warnings = plan.Warnings.Concat(more.OfType<string>()).ToArray();
        WriteObject(plan);
        if (!plan.IsPossible)
        {
            WriteWarning($"{(plan.Port is null ? string.Empty : plan.Port + ": ")}no plan: {plan.Refusal}. {plan.WayOut}".TrimEnd());
        }
    }
}
