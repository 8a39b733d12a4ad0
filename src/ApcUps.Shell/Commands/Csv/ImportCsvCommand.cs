using System.Management.Automation;
using ApcUps.Shell.Commands.Files;

namespace ApcUps.Shell.Commands.Csv;

/// <summary>Reads a CSV file into objects. Stands in for the real one; of the encodings it knows UTF-8, and what a file's mark says.</summary>
[Cmdlet(VerbsData.Import, "Csv", DefaultParameterSetName = "Path")]
public sealed class ImportCsvCommand : PSCmdlet
{
    /// <summary>The files.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files, as their names stand.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>What stands between two cells.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>The names of the columns, if the file's first record does not have them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

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
            using var text = new TextFile(this, path, isLiteral).Read();
            new CsvObjects(this, Delimiter, Header).Write(text);
        }
    }
}
