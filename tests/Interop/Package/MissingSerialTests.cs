using System;
using System.IO;
using System.Text.Json.Nodes;
using ApcUps.Tests.Interop.Product;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Package;

/// <summary>A PowerShell without System.IO.Ports: a copy of the Shell from which it was taken away.</summary>
public sealed class MissingSerialTests : IDisposable
{
    private const string Missing = "System.IO.Ports";
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    public MissingSerialTests()
    {
        var shell = Path.GetDirectoryName(ShellProcess.Program)!;
        foreach (var file in Directory.GetFiles(shell, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file).Contains(Missing, StringComparison.OrdinalIgnoreCase))
                continue;
            var copy = Path.Combine(_folder, Path.GetRelativePath(shell, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        ForgetSerial(Path.Combine(_folder, "ApcUps.Shell.deps.json"));
    }

    [Fact]
    public void HostWithoutSerial_EverythingButSerialLines_Works()
    {
        var result = Run(
            "$ports = @(Get-UpsPort); $u = Start-UpsSimulator -Name inside -Transport InProcess -BaudRate 115200; "
            + "[string] (Find-UpsBootloader -Port $u.Port).Port");

        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, result.Output + result.Error);
        Assert.Equal("sim:inside", result.Output.Trim());
    }

    [Fact]
    public void HostWithoutSerial_OpeningASerialPort_GivesOneErrorThatNamesTheRemedy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a pseudo-terminal for a port.");

        var result = Run(
            "$u = Start-UpsSimulator -Name outside -Transport Pty; Find-UpsBootloader -Port $u.Port -ErrorVariable e -ErrorAction SilentlyContinue; "
            + "$e.Count; $e[0].FullyQualifiedErrorId; $e[0].ErrorDetails.RecommendedAction");

        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.True(lines.Length == 3, result.Output + result.Error);
        Assert.Equal("1", lines[0]);
        Assert.StartsWith("SerialSupportMissing,", lines[1], StringComparison.Ordinal);
        Assert.Contains("PowerShell 7.6 or later", lines[2], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The host does not start while its list names an assembly that is not there.
    private static void ForgetSerial(string path)
    {
        var list = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var (_, libraries) in list["targets"]!.AsObject())
        {
            foreach (var (name, library) in libraries!.AsObject())
            {
                if (name.Contains(Missing, StringComparison.OrdinalIgnoreCase))
                {
                    library!.AsObject().Clear();
                }
            }
        }

        File.WriteAllText(path, list.ToJsonString());
    }

    private ShellResult Run(string command) =>
        ShellProcess.RunProgram(Path.Combine(_folder, Path.GetFileName(ShellProcess.Program)), "-ModulePath", ModuleSession.Manifest, "-Command", command);
}
