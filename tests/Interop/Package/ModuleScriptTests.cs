using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ApcUps.Tests.Interop.Product;
using Xunit;

namespace ApcUps.Tests.Interop.Package;

/// <summary>ApcUps.psm1, in a session where the version of PowerShell and Import-Module are the test's own.</summary>
public static class ModuleScriptTests
{
    private static readonly string File = Path.Combine(ModuleSession.Root, "ApcUps.psm1");

    [Fact]
    public static void Psm1_ToBeReadAtAGlance_HasTwentyLinesAtMost() => Assert.InRange(System.IO.File.ReadAllLines(File).Length, 1, 20);

    [Theory]
    [InlineData("Core", "7.6.0", "net10.0")]
    [InlineData("Core", "8.0.1", "net10.0")]
    [InlineData("Core", "10.0.0", "net10.0")]
    [InlineData("Desktop", "5.1.19041.5247", "net472")]
    public static void Psm1_InAPowerShellThatIsSupported_ImportsTheBuildForIt(string edition, string version, string folder) =>
        Assert.EndsWith($"/bin/{folder}/ApcUps.PowerShell.dll", Run(edition, version), StringComparison.Ordinal);

    [Theory]
    [InlineData("6.2.7")]
    [InlineData("7.4.13")]
    [InlineData("7.5.0")]
    public static void Psm1_InAnOlderPowerShell_RefusesInOneSentence(string version)
    {
        var refusal = Assert.Throws<RuntimeException>(() => Run("Core", version));

        Assert.Equal($"ApcUps needs PowerShell 7.6 or later, or Windows PowerShell 5.1; this is PowerShell {version}.", refusal.Message);
    }

    // PowerShell lets nobody shadow $PSVersionTable, so the script is given another name for it.
    private static string Run(string edition, string version)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        var type = edition == "Core" ? "semver" : "version";
        shell.AddScript(
            $$"""
            $table = @{ PSEdition = '{{edition}}'; PSVersion = [{{type}}] '{{version}}' }
            function Import-Module($Name, $ErrorAction) { $Name }
            {{System.IO.File.ReadAllText(File).Replace("$PSVersionTable", "$table", StringComparison.Ordinal)}}
            """);
        return shell.Invoke<string>().Single();
    }
}
