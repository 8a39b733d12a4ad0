using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Package;

/// <summary>The package as a user gets it: unpacked somewhere, and imported by a PowerShell that knows nothing of this clone.</summary>
public sealed class PackageImportTests : IDisposable
{
    private static readonly string[] Cmdlets =
    [
        "Find-UpsBootloader",
        "Get-UpsFirmware",
        "Get-UpsFirmwarePlan",
        "Get-UpsPort",
        "Get-UpsSimulator",
        "Get-UpsStatus",
        "New-UpsSimulatorFirmware",
        "Send-UpsFirmware",
        "Set-UpsSimulator",
        "Start-UpsSimulator",
        "Stop-UpsSimulator",
        "Test-UpsFirmware",
        "Trace-UpsPort",
        "Update-UpsFirmware",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    private string Manifest => Path.Combine(_folder, "ApcUps", "ApcUps.psd1");

    [Fact]
    public void UnpackedNupkg_InTheShell_ExportsTheCmdletsFromItsOwnFolder()
    {
        var lines = Run("(Get-Command -Module ApcUps).Name; [ApcUps.UpsPort].Assembly.Location");

        Assert.Equal(Cmdlets, lines[..^1].Order(StringComparer.Ordinal));
        Assert.Equal(Path.Combine(_folder, "ApcUps", "bin", "net10.0", "ApcUps.dll"), lines[^1]);
    }

    [Fact]
    public void UnpackedNupkg_TestModuleManifest_IsClean()
    {
        var lines = Run(
            $"$m = Test-ModuleManifest -Path '{Manifest}' -ErrorVariable e -WarningVariable w; $e.Count; $w.Count; "
            + "[string] $m.Version; [string] $m.PowerShellVersion; $m.CompatiblePSEditions -join ' '; "
            + "[string] $m.ProjectUri; [string] $m.LicenseUri; [string] $m.IconUri; $m.ExportedCommands.Keys; $m.ExportedCommands.Count");

        string[] head =
        [
            "0", "0", BuiltPackage.Version, "5.1", "Desktop Core",
            BuiltPackage.Address, BuiltPackage.Address + "/blob/main/LICENSE", BuiltPackage.Address + "/raw/main/assets/icon.svg",
        ];
        Assert.Equal(head, lines[..8]);
        Assert.Equal(Cmdlets, lines[8..^1].Order(StringComparer.Ordinal));
        Assert.Equal(Cmdlets.Length, int.Parse(lines[^1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void UnpackedNupkg_FileList_NamesEveryFile()
    {
        var listed = Run($"(Test-ModuleManifest -Path '{Manifest}').FileList")
            .Select(f => Path.GetRelativePath(Path.GetDirectoryName(Manifest)!, f).Replace('\\', '/'));

        Assert.Equal(BuiltPackage.Files(BuiltPackage.Nupkg), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PackageFolder_OnPSModulePath_IsFoundByName()
    {
        var lines = Run($"$env:PSModulePath = '{BuiltPackage.Output}'; Get-Module -ListAvailable ApcUps | ForEach-Object {{ $_.Path; [string] $_.Version }}");

        Assert.Equal([Path.Combine(BuiltPackage.Folder, "ApcUps.psd1"), BuiltPackage.Version], lines);
    }

    [Fact]
    public void Cmdlets_OnlineHelp_IsTheirPageUnderTheProjectsAddress()
    {
        var lines = Run(
            "Get-Command -Module ApcUps | ForEach-Object { $_.HelpUri; @((Get-Help $_.Name).relatedLinks.navigationLink | Where-Object uri)[0].uri }");

        Assert.Equal(Cmdlets.SelectMany(c => Enumerable.Repeat($"{BuiltPackage.Address}/blob/main/docs/cmdlets/{c}.md", 2)), lines);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Run(string command)
    {
        ZipFile.ExtractToDirectory(BuiltPackage.Nupkg, Path.GetDirectoryName(Manifest)!);
        var result = ShellProcess.RunProgram(ShellProcess.Program, "-ModulePath", Manifest, "-Command", command);
        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, result.Output + result.Error);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
