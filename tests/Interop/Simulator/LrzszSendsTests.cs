using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using ApcUps.Simulator;
using ApcUps.Simulator.Loader;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>lrzsz's <c>sx</c>, a sender written by others, against the simulated loader on a pseudo terminal.</summary>
public sealed class LrzszSendsTests : IDisposable
{
    private readonly string _name = "sx-" + Guid.NewGuid().ToString("N")[..8];
    private readonly string _image = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".enc");

    public void Dispose()
    {
        Simulators.Stop(_name, ReceivedFiles.Delete);
        File.Delete(_image);
    }

    [Theory]
    [InlineData(8, SimulatorState.NoApplication)]
    [InlineData(300, SimulatorState.Restarting)]
    [InlineData(1345, SimulatorState.WaitingForTransfer)]
    public void Sx_ImageIntoTheLoader_ArrivesByteForByte(int blocks, SimulatorState state)
    {
        PeerProgram.Require("sx");
        var image = SyntheticFirmware.Create(17, "07.1", blocks);
        File.WriteAllBytes(_image, image);
        var unit = Simulators.Start(new()
        {
            Name = _name,
            State = state,
            Transport = SimulatorTransport.Pty,
            Timings = new LoaderTimings { PromptInterval = TimeSpan.FromMilliseconds(300), ProgramTime = TimeSpan.Zero },
        });

        WaitForTheRowOfC(unit.Port);
        var (exitCode, said) = RunSx(unit.Port);

        Assert.True(exitCode == 0, said);
        unit = Simulators.TryGet(_name)!;
        Assert.Equal("Programmed: UPS 07.1 for ID17.", unit.LastVerdict);
        Assert.Equal(blocks, unit.BlocksReceived);
        Assert.Equal(image, File.ReadAllBytes(unit.ReceivedPath!));
    }

    // sx takes the C of the banner for a prompt, so it may only start behind the banner.
    private static void WaitForTheRowOfC(string port)
    {
        using var terminal = new FileStream(port, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
        var said = new StringBuilder();
        while (!said.ToString().EndsWith("CC", StringComparison.Ordinal))
        {
            said.Append((char)terminal.ReadByte());
        }
    }

    private (int ExitCode, string Said) RunSx(string port)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true };
        foreach (var argument in new[] { "-c", "exec sx \"$1\" < \"$2\" > \"$2\"", "sh", _image, port })
        {
            start.ArgumentList.Add(argument);
        }

        using var sx = Process.Start(start)!;
        var said = sx.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!sx.WaitForExit(TimeSpan.FromSeconds(120)))
        {
            sx.Kill();
            sx.WaitForExit();
        }

        return (sx.ExitCode, said.GetAwaiter().GetResult());
    }
}
