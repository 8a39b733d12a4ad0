using System;
using System.IO;
using ApcUps.Simulator;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>What Send-UpsFirmware asks a person, and what happens where nobody can answer.</summary>
public sealed class SendQuestionTests : IDisposable
{
    private const string Tower = "$null = Start-UpsSimulator -Name tower -State Restarting; Find-UpsBootloader -Port sim:tower";
    private const string Outcome = "| ForEach-Object { \"outcome $($_.Outcome) $($_.ErrorId)\" }";

    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    [Fact]
    public void Send_IdTakenFromABanner_AsksNamingWhatIsTrustedAndTheUnknownImage()
    {
        var result = Run("n\n", $"{Tower} | Send-UpsFirmware -Path '{Image(17)}' {Outcome}");

        Assert.Contains("What is trusted instead: that a loader which prints \"4.5G Smart-UPS Tower\"", Flat(result.Error), StringComparison.Ordinal);
        Assert.Contains("The catalogue does not know this image (SHA-256 ", Flat(result.Error), StringComparison.Ordinal);
        Assert.Contains("its output must be off", Flat(result.Error), StringComparison.Ordinal);
        Assert.Contains("outcome Cancelled", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_ImageThatChangesTheId_SaysSoInTheQuestion()
    {
        var image = Path.Combine(_folder, "change.enc");
        File.WriteAllBytes(image, SyntheticFirmware.Create(new(1010, "16.0") { Layout = SimulatorFirmwareLayout.IdChange, HardwareIdAfterInstall = 1025, BlockCount = 64 }));

        var result = Run("n\n", $"Send-UpsFirmware -Port sim:x -HardwareId 1010 -Path '{image}' -InstalledVersion 08.0 {Outcome}");

        Assert.Contains("changes the unit's hardware id from 1010 to 1025", Flat(result.Error), StringComparison.Ordinal);
        Assert.Contains("outcome Cancelled", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\ny\n", "outcome Failed PortNotFound")]
    [InlineData("y\nn\n", "outcome Cancelled ")]
    [InlineData("y\n\n", "outcome Cancelled ")]
    public void Send_Downgrade_AsksASecondQuestion(string answers, string outcome)
    {
        var result = Run(answers, $"Send-UpsFirmware -Port sim:x -HardwareId 17 -InstalledVersion 07.2 -Path '{Image(17)}' -ErrorAction SilentlyContinue {Outcome}");

        Assert.Contains("Really go back?", Flat(result.Error), StringComparison.Ordinal);
        Assert.Contains(outcome, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_DowngradeThatNobodyCanConfirm_IsRefused()
    {
        var result = Run(string.Empty,
            $"Send-UpsFirmware -Port sim:x -HardwareId 17 -InstalledVersion 07.2 -Path '{Image(17)}' -Confirm:$false -ErrorAction SilentlyContinue {Outcome}");

        Assert.Contains("outcome Refused RuleNotConfirmed", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ShellResult Run(string answers, string command)
    {
        using var shell = ShellProcess.StartProgram(ShellProcess.Program, "-Command", command);
        return shell.Finish(answers);
    }

    // The host wraps a long question.
    private static string Flat(string text) => string.Join(' ', text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    private string Image(int hardwareId)
    {
        var path = Path.Combine(_folder, "image.enc");
        File.WriteAllBytes(path, SyntheticFirmware.Create(hardwareId, "07.1", 32));
        return path;
    }
}
