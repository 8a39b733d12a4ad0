using System;
using System.Management.Automation;
using ApcUps.Commands.Images;

namespace ApcUps.Commands;

/// <summary>Reads firmware images and says what they are, whether they are sound, and what is known of them.</summary>
[Cmdlet(VerbsCommon.Get, "UpsFirmware", DefaultParameterSetName = "Path", HelpUri = HelpAddress.Root + "Get-UpsFirmware.md")]
[OutputType(typeof(UpsFirmwareImage))]
public sealed class GetUpsFirmwareCommand : PSCmdlet
{
    private volatile bool _stopped;

    /// <summary>The images; wildcards are allowed, and a folder means the .enc files in it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = Array.Empty<string>();

    /// <summary>The images, taken to the letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = Array.Empty<string>();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == "LiteralPath";
        foreach (var file in ImagePath.Files(this, literal ? LiteralPath : Path, literal))
        {
            if (_stopped)
            {
                return;
            }

            WriteVerbose($"Reading {file}");
            var image = FirmwareFile.TryDescribe(file, out var problem);
            problem?.WriteTo(this);
            if (image is not null)
            {
                WriteObject(image);
            }
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopped = true;
}
