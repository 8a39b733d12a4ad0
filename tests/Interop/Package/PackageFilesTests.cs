using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using ApcUps.Tests.Interop.Product;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Package;

/// <summary>What is in the package, and that it is the same each time.</summary>
public sealed class PackageFilesTests : IDisposable
{
    private static readonly string[] Expected =
    [
        "ApcUps.Format.ps1xml",
        "ApcUps.Types.ps1xml",
        "ApcUps.psd1",
        "ApcUps.psm1",
        "LICENSE",
        "bin/net10.0/ApcUps.Lines.dll",
        "bin/net10.0/ApcUps.PowerShell.dll",
        "bin/net10.0/ApcUps.Simulator.dll",
        "bin/net10.0/ApcUps.dll",
        "bin/net472/ApcUps.Lines.dll",
        "bin/net472/ApcUps.PowerShell.dll",
        "bin/net472/ApcUps.Simulator.dll",
        "bin/net472/ApcUps.dll",
        "en-US/ApcUps.PowerShell.dll-Help.xml",
        "en-US/about_ApcUps.help.txt",
        "en-US/about_ApcUps_Cables.help.txt",
        "en-US/about_ApcUps_Recovery.help.txt",
        "icon.png",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    [Fact]
    public void Nupkg_WhenBuilt_HoldsExactlyTheseFiles() => Assert.Equal(Expected, BuiltPackage.Files(BuiltPackage.Nupkg));

    [Fact]
    public void Snupkg_WhenBuilt_HoldsTheSymbolsOfEveryAssemblyAndNothingElse() =>
        Assert.Equal(
            Expected.Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Select(f => Path.ChangeExtension(f, ".pdb")),
            BuiltPackage.Files(BuiltPackage.Snupkg));

    [Fact]
    public void Folder_BesideTheNupkg_HoldsTheSameBytes()
    {
        ZipFile.ExtractToDirectory(BuiltPackage.Nupkg, _folder);

        var files = Directory.GetFiles(BuiltPackage.Folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(BuiltPackage.Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

        Assert.Equal(Expected, files);
        foreach (var file in Expected)
            Assert.Equal(File.ReadAllBytes(Path.Combine(BuiltPackage.Folder, file)), File.ReadAllBytes(Path.Combine(_folder, file)));
    }

    [Fact]
    public void Icon_WhenPacked_IsAPngOf128Points()
    {
        var bytes = File.ReadAllBytes(Path.Combine(BuiltPackage.Folder, "icon.png"));

        Assert.Equal("89504E470D0A1A0A0000000D494844520000008000000080", Convert.ToHexString(bytes, 0, 24));
    }

    [Fact]
    public void Pack_OnceMore_GivesTheSameBytes()
    {
        var project = Path.Combine(ModuleSession.Root, "packaging", "ApcUps.Package.csproj");

        var result = ShellProcess.RunProgram(
            "dotnet", "msbuild", project, "-nologo", "-nodeReuse:false", "-target:Pack", "-property:NoBuild=true",
            "-property:GeneratePackageOnBuild=false", $"-property:Configuration={Capital(BuiltPackage.Configuration)}",
            $"-property:PackageOutputPath={_folder}/", $"-property:NuspecOutputPath={_folder}/");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        foreach (var package in new[] { BuiltPackage.Nupkg, BuiltPackage.Snupkg })
            Assert.Equal(File.ReadAllBytes(package), File.ReadAllBytes(Path.Combine(_folder, Path.GetFileName(package))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
