using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using ApcUps.Simulator;
using ApcUps.Tests.Interop.Shell;
using Xunit;

namespace ApcUps.Tests.Interop.Product;

/// <summary>Ctrl-C during Send-UpsFirmware: the prompt is back within two seconds, and the operator knows how the unit stands.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    [Fact]
    public void CtrlC_InMidTransfer_CancelsTheUnitAndSaysHowItStands()
    {
        var (result, elapsed, transcript) = InterruptWhen("-> <01><0A>");

        Assert.True(elapsed < TimeSpan.FromSeconds(2), $"took {elapsed}");
        Assert.Equal(130, result.ExitCode);
        Assert.Contains("-> <18><18><18>", transcript, StringComparison.Ordinal);
        Assert.Contains("Cancelled. Stopped at block", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CtrlC_WhileTheUnitHasNotAsked_SendsNothing()
    {
        var (result, elapsed, transcript) = InterruptWhen("-- ");

        Assert.True(elapsed < TimeSpan.FromSeconds(2), $"took {elapsed}");
        Assert.Equal(130, result.ExitCode);
        Assert.DoesNotContain("-> ", transcript, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CtrlC_AfterTheLastBlock_SendsNoCancelAndWarnsNotToCutPower()
    {
        var (result, elapsed, transcript) = InterruptWhen("-> <04>", blocks: 8);

        Assert.True(elapsed < TimeSpan.FromSeconds(2), $"took {elapsed}");
        Assert.DoesNotContain("<18>", transcript, StringComparison.Ordinal);
        Assert.Contains("do not cut its power", result.Output + result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (ShellResult Result, TimeSpan Elapsed, string Transcript) InterruptWhen(string seen, int blocks = 300)
    {
        var image = Path.Combine(_folder, "image.enc");
        var log = Path.Combine(_folder, "line.log");
        File.WriteAllBytes(image, SyntheticFirmware.Create(17, "07.1", blocks));
        using var shell = ShellProcess.StartProgram(
            ShellProcess.Program,
            "-Command",
            $"$u = Start-UpsSimulator -BaudRate 9600; Send-UpsFirmware -Port $u.Port -HardwareId 17 -Path '{image}' -TranscriptPath '{log}' -Confirm:$false");
        Assert.True(
            SpinWait.SpinUntil(() => Read(log).Contains(seen, StringComparison.Ordinal), TimeSpan.FromSeconds(60)), $"never saw {seen}");

        var clock = Stopwatch.StartNew();
        shell.Interrupt();
        var result = shell.WaitForExit();
        return (result, clock.Elapsed, Read(log));
    }

    private static string Read(string path)
    {
        if (!File.Exists(path))
        {
            return string.Empty;
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
