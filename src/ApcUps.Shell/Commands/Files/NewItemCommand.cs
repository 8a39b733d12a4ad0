using System.Management.Automation;

namespace ApcUps.Shell.Commands.Files;

/// <summary>Makes a file, a folder or another thing that has a path. Stands in for the real one.</summary>
[Cmdlet(VerbsCommon.New, "Item")]
public sealed class NewItemCommand : PSCmdlet
{
    /// <summary>Where.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    /// <summary>What: File, Directory, or what else there can be at that place.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    public string? ItemType { get; set; }

    /// <summary>What is in it.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Target")]
    public object? Value { get; set; }

    /// <summary>Makes the folders above it, too, replaces a file, and is content with a folder that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            try
            {
                WriteObject(InvokeProvider.Item.New([path], name: null, ItemType, Value, Force), enumerateCollection: true);
            }
            catch (RuntimeException e) when (e is not PipelineStoppedException)
            {
                WriteError(e.ErrorRecord);
            }
        }
    }
}
