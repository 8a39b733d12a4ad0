using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace ApcUps.Tests.Rules.Product;

/// <summary>The built module as a user gets it, and the Shell beside it.</summary>
public static class BuiltModule
{
    public static string Folder { get; } = Repository.PathOf("artifacts", "module", "ApcUps");

    public static Assembly Engine { get; } = Load("ApcUps");

    public static Assembly Lines { get; } = Load("ApcUps.Lines");

    public static Assembly Simulator { get; } = Load("ApcUps.Simulator");

    public static Assembly Commands { get; } = Load("ApcUps.PowerShell");

    /// <summary>Not part of the module; built into a folder beside that of these tests.</summary>
    public static Assembly Shell { get; } = Assembly.LoadFrom(ShellPath());

    public static IReadOnlyList<Assembly> Shipped { get; } = [Engine, Lines, Simulator, Commands];

    public static IReadOnlyList<Type> ShippedTypes { get; } = [.. Shipped.SelectMany(a => a.GetTypes())];

    public static IReadOnlyList<Type> OurTypes { get; } = [.. ShippedTypes, .. Shell.GetTypes()];

    public static IReadOnlyList<Type> Cmdlets { get; } =
        [.. Commands.GetTypes().Where(t => t.IsSubclassOf(typeof(Cmdlet)) && !t.IsAbstract)];

    /// <summary>The types of ours that cmdlets write, and those that they hold, alone or in lists.</summary>
    public static IReadOnlyList<Type> OutputTypes { get; } =
        [.. Cmdlets.SelectMany(c => c.GetCustomAttributes<OutputTypeAttribute>()).SelectMany(a => a.Type).Select(t => t.Type)
            .Where(t => t.Namespace == "ApcUps").SelectMany(WithParts).Distinct()];

    private static IEnumerable<Type> WithParts(Type type) => type.GetProperties().Select(p => p.PropertyType.GetElementType() ?? p.PropertyType)
        .Where(t => t is { IsClass: true, Namespace: "ApcUps" } && t != type).SelectMany(WithParts).Prepend(type);

    private static Assembly Load(string name) => Assembly.LoadFrom(Path.Combine(Folder, "bin", "net10.0", name + ".dll"));

    // artifacts/bin/ApcUps.Tests.Rules/debug/ and artifacts/bin/ApcUps.Shell/debug/
    private static string ShellPath()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Parent!.FullName, "ApcUps.Shell", here.Name, "ApcUps.Shell.dll");
    }
}
