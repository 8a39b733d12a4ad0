using System.IO;
using System.Management.Automation;

namespace ApcUps.Shell.Commands.Csv;

/// <summary>Makes objects of lines in the form of CSV. Stands in for the real one.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csv")]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private CsvObjects? _objects;

    /// <summary>The lines. A record cannot go from one string into the next.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>What stands between two cells.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>The names of the columns, if the first record does not have them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _objects ??= new(this, Delimiter, Header);
        foreach (var line in InputObject)
        {
            using var text = new StringReader(line.ToString());
            _objects.Write(text);
        }
    }
}
