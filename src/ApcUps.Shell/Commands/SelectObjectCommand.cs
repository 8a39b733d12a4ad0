using System.Linq;
using System.Management.Automation;

namespace ApcUps.Shell.Commands;

/// <summary>Takes the first objects, or some properties of each. Stands in for the real one: -First, -Property by name, -ExpandProperty.</summary>
[Cmdlet(VerbsCommon.Select, "Object")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private int _taken;

    /// <summary>Where the objects come from.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Names of properties, with wildcards.</summary>
    [Parameter(Position = 0)]
    public string[]? Property { get; set; }

    /// <summary>The property whose value is wanted in place of the object.</summary>
    [Parameter]
    public string? ExpandProperty { get; set; }

    /// <summary>How many objects to take; then the commands before this one are stopped.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (First == 0)
            throw EngineInternals.StopUpstream(this);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;

        if (ExpandProperty is not null)
            Expand(InputObject, ExpandProperty);
        else
            WriteObject(Property is null ? InputObject : Picked(InputObject, Property));

        if (++_taken == First)
            throw EngineInternals.StopUpstream(this);
    }

    private void Expand(PSObject source, string name)
    {
        if (source.Properties[name] is { } property)
        {
            WriteObject(property.Value, enumerateCollection: true);
            return;
        }

        var fault = new PSArgumentException($"Property \"{name}\" cannot be found.");
        WriteError(new ErrorRecord(fault, "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, source));
    }

    private static PSObject Picked(PSObject source, string[] names)
    {
        var picked = new PSObject();
        foreach (var name in names)
        {
            var matches = source.Properties.Match(name).Select(property => (property.Name, property.Value)).ToList();
            if (matches.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                matches.Add((name, null!));

            foreach (var (key, value) in matches.Where(match => picked.Properties[match.Name] is null))
                picked.Properties.Add(new PSNoteProperty(key, value));
        }

        // The real command's type name, by which views and scripts know a selection.
        picked.TypeNames.Insert(0, "Selected." + (source.BaseObject is PSCustomObject ? typeof(PSCustomObject) : source.BaseObject.GetType()));
        return picked;
    }
}
