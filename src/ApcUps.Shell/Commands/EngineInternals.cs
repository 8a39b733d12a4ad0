using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ApcUps.Shell.Commands;

/// <summary>
/// Four things that the engine keeps for its own assemblies, although public parts of it
/// do little without them. The engine's version is pinned, and tests run each; a change shows as an error that says so.
/// </summary>
internal static class EngineInternals
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string Formatting = "Microsoft.PowerShell.Commands.Internal.Format.";

    /// <summary>Makes a formatting command format as a table or a list.</summary>
    public static void UseShape(FrontEndCommandBase command, string shape)
    {
        var shapes = Find(Formatting + "FormatShape");
        SetImplementation(command, Create(Find(Formatting + "InnerFormatShapeCommand"), Enum.Parse(shapes, shape)));
    }

    /// <summary>Makes a command render its input to text.</summary>
    public static void UseWriter(FrontEndCommandBase command, TextWriter writer, int width)
    {
        var output = Create(Find(Formatting + "OutputManagerInner"));
        var lines = Create(Find(Formatting + "TextWriterLineOutput"), writer, width);
        (output.GetType().GetProperty("LineOutput", Any) ?? throw Changed("LineOutput")).SetValue(output, lines);
        SetImplementation(command, output);
    }

    /// <summary>The exception by which a command ends the commands before it.</summary>
    public static Exception StopUpstream(InternalCommand command) =>
        (Exception)Create(Find("System.Management.Automation.StopUpstreamCommandsException"), command);

    /// <summary>An error record that Out-Default sends where errors go, as it does with those that a command wrote.</summary>
    public static PSObject MarkAsError(ErrorRecord error)
    {
        var marked = new PSObject(error);
        var stream = typeof(PSObject).GetProperty("WriteStream", Any) ?? throw Changed("WriteStream");
        stream.SetValue(marked, Enum.Parse(stream.PropertyType, "Error"));
        return marked;
    }

    private static void SetImplementation(FrontEndCommandBase command, object implementation) =>
        (typeof(FrontEndCommandBase).GetField("implementation", Any) ?? throw Changed("implementation")).SetValue(command, implementation);

    private static Type Find(string name) => typeof(PSObject).Assembly.GetType(name) ?? throw Changed(name);

    private static object Create(Type type, params object[] arguments) =>
        Activator.CreateInstance(type, Any, null, arguments, null) ?? throw Changed(type.Name);

    private static PSNotSupportedException Changed(string name) =>
        new($"This PowerShell engine has no {name}; the shell was made for another version of it.");
}
