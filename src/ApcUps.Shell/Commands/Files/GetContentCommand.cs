using System.Management.Automation;

namespace ApcUps.Shell.Commands.Files;

/// <summary>Gives the lines of a file. Stands in for the real one, without the properties that say where a line is from.</summary>
[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path")]
[OutputType(typeof(string))]
public sealed class GetContentCommand : PSCmdlet
{
    /// <summary>The files, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>The files, as their names stand.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>How the file's letters are written.</summary>
    [Parameter]
    [ValidateSet("utf8", "utf8NoBOM", "utf8BOM")]
    public string Encoding { get; set; } = "utf8";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var isLiteral = ParameterSetName == "LiteralPath";
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            try
            {
                var readers = InvokeProvider.Content.GetReader([path], force: false, isLiteral);
                if (readers.Count == 0)
                    WriteError(new ErrorRecord(new ItemNotFoundException($"No file matches '{path}'."), "ItemNotFound", ErrorCategory.ObjectNotFound, path));

                foreach (var reader in readers)
                {
                    using (reader)
                        WriteObject(reader.Read(0), enumerateCollection: true);
                }
            }
            catch (RuntimeException e) when (e is not PipelineStoppedException)
            {
                WriteError(e.ErrorRecord);
            }
        }
    }
}
