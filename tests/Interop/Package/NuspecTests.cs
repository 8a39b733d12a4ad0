using System.Collections.Generic;
using System.IO;
using System.Linq;
using ApcUps.Tests.Interop.Product;
using Xunit;

namespace ApcUps.Tests.Interop.Package;

/// <summary>What the Gallery reads.</summary>
public static class NuspecTests
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

    [Fact]
    public static void Nuspec_Fields_AreThoseOfTheProject()
    {
        var nuspec = BuiltPackage.Nuspec();

        Assert.Equal("ApcUps", nuspec["id"]);
        Assert.Equal(BuiltPackage.Version, nuspec["version"]);
        Assert.Equal("The ApcUps authors", nuspec["authors"]);
        Assert.StartsWith("Finds an APC Smart-UPS", nuspec["description"], System.StringComparison.Ordinal);
        Assert.Equal("MIT", nuspec["license"]);
        Assert.Equal(BuiltPackage.Address, nuspec["projectUrl"]);
        Assert.Equal("icon.png", nuspec["icon"]);
        Assert.StartsWith(BuiltPackage.Address, nuspec["iconUrl"], System.StringComparison.Ordinal);
        // Left out, it is false.
        Assert.Equal("false", nuspec.GetValueOrDefault("requireLicenseAcceptance", "false"));
        Assert.DoesNotContain("dependencies", nuspec.Keys);
    }

    [Fact]
    public static void Nuspec_Tags_LetTheGalleryFindTheEditionsAndTheCmdlets()
    {
        var tags = BuiltPackage.Nuspec()["tags"].Split(' ');

        Assert.Contains("PSModule", tags);
        Assert.Contains("PSEdition_Desktop", tags);
        Assert.Contains("PSEdition_Core", tags);
        Assert.Contains("PSIncludes_Cmdlet", tags);
        Assert.Equal(Cmdlets.Select(c => "PSCmdlet_" + c), tags.Where(t => t.StartsWith("PSCmdlet_", System.StringComparison.Ordinal)));
        Assert.Equal(Cmdlets.Select(c => "PSCommand_" + c), tags.Where(t => t.StartsWith("PSCommand_", System.StringComparison.Ordinal)));
    }

    [Fact]
    public static void Nuspec_ReleaseNotes_AreTheNewestSectionOfTheChanges()
    {
        var changes = File.ReadAllText(Path.Combine(ModuleSession.Root, "CHANGELOG.md")).ReplaceLineEndings("\n");
        var section = changes.Split("\n## ")[1];
        var heading = section[..section.IndexOf('\n', System.StringComparison.Ordinal)];

        Assert.Equal(BuiltPackage.Version, heading);
        Assert.Equal(section[heading.Length..].Trim(), BuiltPackage.Nuspec()["releaseNotes"].ReplaceLineEndings("\n"));
    }
}
