using System.Collections.Generic;
using System.Management.Automation;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ApcUps.Shell.Commands.Json;

/// <summary>Writes an object as JSON. Stands in for the real one; a rare letter may stand as \u and its number, which means the same.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
[OutputType(typeof(string))]
public sealed class ConvertToJsonCommand : PSCmdlet
{
    private const int MostLevels = 100;
    private readonly List<object?> _objects = [];

    /// <summary>What to write. Several objects make one array.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <summary>How many levels below the first to write; what lies deeper is written as text.</summary>
    [Parameter]
    [ValidateRange(0, MostLevels)]
    public int Depth { get; set; } = 2;

    /// <summary>On one line.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    /// <summary>An array, even for one object.</summary>
    [Parameter]
    public SwitchParameter AsArray { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _objects.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_objects.Count == 0)
            return;

        var options = new JsonSerializerOptions
        {
            // The strict encoder writes even umlauts as numbers, which nobody could read.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MostLevels + 3,
            WriteIndented = !Compress,
        };
        var tree = new JsonTree(this, Depth).Of(AsArray || _objects.Count > 1 ? _objects : _objects[0]);
        WriteObject(tree?.ToJsonString(options) ?? "null");
    }
}
