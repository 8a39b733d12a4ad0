using System.Management.Automation;

namespace ApcUps.Shell.Commands.Files;

/// <summary>Joins parts of a path. Stands in for the real one.</summary>
[Cmdlet(VerbsCommon.Join, "Path")]
[OutputType(typeof(string))]
public sealed class JoinPathCommand : PSCmdlet
{
    /// <summary>The first part.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    /// <summary>The second part.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyString]
    public string ChildPath { get; set; } = string.Empty;

    /// <summary>Further parts.</summary>
    [Parameter(Position = 2)]
    public string[] AdditionalChildPath { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var parent in Path)
        {
            var joined = SessionState.Path.Combine(parent, ChildPath);
            foreach (var part in AdditionalChildPath)
                joined = SessionState.Path.Combine(joined, part);
            WriteObject(joined);
        }
    }
}

/// <summary>Tells whether something is there. Stands in for the real one.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PSCmdlet
{
    /// <summary>Where to look, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    public string[] Path { get; set; } = [];

    /// <summary>Where to look, as it stands.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Any, Container (a folder) or Leaf (a file).</summary>
    [Parameter]
    [Alias("Type")]
    [ValidateSet("Any", "Container", "Leaf")]
    public string PathType { get; set; } = "Any";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var isLiteral = ParameterSetName == "LiteralPath";
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            var isThere = InvokeProvider.Item.Exists(path, force: false, isLiteral);
            WriteObject(isThere && (PathType == "Any" || InvokeProvider.Item.IsContainer(path) == (PathType == "Container")));
        }
    }
}
