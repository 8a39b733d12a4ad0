using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ApcUps.Shell.Commands.Files;

namespace ApcUps.Shell.Commands.Csv;

/// <summary>Writes objects to a CSV file, every cell in quotation marks. Stands in for the real one: it writes UTF-8, and always a new file.</summary>
[Cmdlet(VerbsData.Export, "Csv", DefaultParameterSetName = "Path")]
public sealed class ExportCsvCommand : PSCmdlet, IDisposable
{
    private StreamWriter? _text;
    private string[]? _names;

    /// <summary>What to write. The first object's properties are the columns.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The file, as its name stands.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = string.Empty;

    /// <summary>What stands between two cells.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>How to write letters. As in PowerShell 7, utf8 has no mark in front.</summary>
    [Parameter]
    [ValidateSet("utf8", "utf8NoBOM", "utf8BOM")]
    public string Encoding { get; set; } = "utf8";

    /// <summary>For scripts that run in Windows PowerShell, too, which else writes a line with the type. Here there is none in any case.</summary>
    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    /// <inheritdoc/>
    public void Dispose() => _text?.Dispose();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var isLiteral = ParameterSetName == "LiteralPath";
        var file = new TextFile(this, isLiteral ? LiteralPath : Path, isLiteral);
        _text = file.Write(withMark: Encoding.Equals("utf8BOM", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;

        if (_names is null)
        {
            _names = Names(InputObject).ToArray();
            WriteLine(_names);
        }

        WriteLine(_names.Select(name => Value(InputObject, name)));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Not left to Dispose, whose errors nobody would hear of.
        _text?.Dispose();
        _text = null;
    }

    private static IEnumerable<string> Names(PSObject source) => source.BaseObject is IDictionary pairs
        ? pairs.Keys.Cast<object>().Select(key => LanguagePrimitives.ConvertTo<string>(key)).Concat(Added(source))
        : source.Properties.Select(property => property.Name);

    /// <summary>What was added to a dictionary as a property, not as a pair.</summary>
    private static IEnumerable<string> Added(PSObject source) =>
        source.Properties.Where(property => property.MemberType != PSMemberTypes.Property).Select(property => property.Name);

    private static string? Value(PSObject source, string name)
    {
        if (source.BaseObject is IDictionary pairs && pairs.Contains(name))
            return pairs[name]?.ToString();

        try
        {
            return source.Properties[name]?.Value?.ToString();
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private void WriteLine(IEnumerable<string?> cells) =>
        _text!.WriteLine(string.Join(Delimiter, cells.Select(cell => cell is null ? null : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}
