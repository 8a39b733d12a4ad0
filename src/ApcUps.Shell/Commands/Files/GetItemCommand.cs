using System.Management.Automation;

namespace ApcUps.Shell.Commands.Files;

/// <summary>Gives a file, a folder or another thing that has a path. Stands in for the real one.</summary>
[Cmdlet(VerbsCommon.Get, "Item", DefaultParameterSetName = "Path")]
public sealed class GetItemCommand : PSCmdlet
{
    /// <summary>Where, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>Where, as it stands.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Hidden ones, too.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var isLiteral = ParameterSetName == "LiteralPath";
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            try
            {
                WriteObject(InvokeProvider.Item.Get([path], Force, isLiteral), enumerateCollection: true);
            }
            catch (RuntimeException e) when (e is not PipelineStoppedException)
            {
                WriteError(e.ErrorRecord);
            }
        }
    }
}
