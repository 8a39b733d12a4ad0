using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using ApcUps.Tests.Interop.Product;

namespace ApcUps.Tests.Interop.Package;

/// <summary>The package of the configuration that these tests were built in.</summary>
internal static class BuiltPackage
{
    private static readonly XDocument Properties = XDocument.Load(Path.Combine(ModuleSession.Root, "Directory.Build.props"));

    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static string Version { get; } = Property("Version");

    /// <summary>The project's address, from its one place.</summary>
    public static string Address { get; } = Property("ProjectAddress");

    /// <summary>Where the packages and the folder are.</summary>
    public static string Output { get; } =
        Path.Combine(ModuleSession.Root, "artifacts", Configuration == "release" ? "package" : "package-debug");

    /// <summary>The package as a folder, as it lies on PSModulePath.</summary>
    public static string Folder { get; } = Path.Combine(Output, "ApcUps", Version);

    public static string Nupkg { get; } = Path.Combine(Output, $"ApcUps.{Version}.nupkg");

    public static string Snupkg { get; } = Path.Combine(Output, $"ApcUps.{Version}.snupkg");

    /// <summary>The names of the files in a package, less what every NuGet package has for itself, in the order of their characters.</summary>
    public static IReadOnlyList<string> Files(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return archive.Entries.Select(e => e.FullName)
            .Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal))
            .Where(n => n is not ("[Content_Types].xml" or "ApcUps.nuspec"))
            .Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>What the package says of itself.</summary>
    public static IReadOnlyDictionary<string, string> Nuspec()
    {
        using var archive = ZipFile.OpenRead(Nupkg);
        using var stream = archive.GetEntry("ApcUps.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single().Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
    }

    private static string Property(string name) => Properties.Descendants(name).Single().Value;
}
