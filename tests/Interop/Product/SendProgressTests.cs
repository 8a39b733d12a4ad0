using System;
using System.IO;
using System.Linq;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>The progress records of Send-UpsFirmware.</summary>
public sealed class SendProgressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    [Fact]
    public void Send_WhileBlocksGoOver_ProgressNamesTheSectionAndTheBlock()
    {
        var image = Path.Combine(_folder, "image.enc");
        File.WriteAllBytes(image, SyntheticFirmware.Create(17, "07.1", 64));
        using var session = new ModuleSession();
        session.Run("$null = Start-UpsSimulator -Name shown -SectionPauseSeconds 0.4");

        // Each section's last block is acknowledged late, so that a record of every section is due.
        using var shell = session.Begin($"Send-UpsFirmware -Port sim:shown -HardwareId 17 -Path '{image}' -Confirm:$false -WarningAction SilentlyContinue");
        shell.Invoke();
        var shown = shell.Streams.Progress.Select(p => p.StatusDescription).ToArray();
        session.Run("Stop-UpsSimulator -Name shown");

        Assert.Contains(shown, s => s.StartsWith("MCU 07.1, block ", StringComparison.Ordinal) && s.Contains(" of 64, attempt 1 of 3", StringComparison.Ordinal));
        Assert.Contains(shown, s => s.StartsWith("UPS 07.1, block ", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
