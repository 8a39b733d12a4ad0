using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Code;

/// <summary>
/// Dependencies point one way: PowerShell to Lines and Simulator, those to the engine. Beside the framework there is only what a host
/// brings: SerialPort for Lines, System.Management.Automation for the cmdlets.
/// </summary>
public static class ReferenceRule
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ApcUps"] = [],
        ["ApcUps.Lines"] = ["ApcUps", "System.IO.Ports"],
        ["ApcUps.Simulator"] = ["ApcUps"],
        ["ApcUps.PowerShell"] = ["ApcUps", "ApcUps.Lines", "ApcUps.Simulator", "System.Management.Automation"],
    };

    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string[] LegacyFramework = ["mscorlib", "System", "System.Core", "System.Xml", "Microsoft.Win32.Registry"];

    /// <summary>Every assembly in the module folder; net472 is there if the whole solution was built.</summary>
    public static TheoryData<string> Files => new(
        Directory.GetFiles(Path.Combine(BuiltModule.Folder, "bin"), "*.dll", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(BuiltModule.Folder, f)).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public static void Assembly_KeepsIt(string file) =>
        Rule.Kept(Breaches(Path.GetFileNameWithoutExtension(file), References(Path.Combine(BuiltModule.Folder, file))));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        Rule.Broken(Breaches("ApcUps", ["System.Runtime", "mscorlib", "ApcUps.Lines"]), "ApcUps uses ApcUps.Lines");
        Rule.Broken(Breaches("ApcUps.Simulator", ["ApcUps", "ApcUps.Lines"]), "uses ApcUps.Lines");
        Rule.Broken(Breaches("ApcUps.PowerShell", ["ApcUps", "Newtonsoft.Json"]), "uses Newtonsoft.Json");
        Rule.Broken(Breaches("Newtonsoft.Json", []), "Newtonsoft.Json: not ours");
        Rule.Broken(Breaches("This", References(typeof(ReferenceRule).Assembly.Location)), "This: not ours");
        Assert.Contains("xunit.v3.core", References(typeof(ReferenceRule).Assembly.Location));
    }

    private static IEnumerable<string> Breaches(string assembly, IEnumerable<string> references) =>
        !Allowed.TryGetValue(assembly, out var allowed) ? [$"{assembly}: not ours."]
        : from reference in references
          where !allowed.Contains(reference) && !LegacyFramework.Contains(reference) && !File.Exists(Path.Combine(Framework, reference + ".dll"))
          select $"{assembly} uses {reference}.";

    private static string[] References(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }
}
