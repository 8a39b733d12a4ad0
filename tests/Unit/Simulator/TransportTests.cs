using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using ApcUps.Simulator;
using ApcUps.Simulator.Loader;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class TransportTests : IDisposable
{
    private const string Prompt = "\r\n\r\n No Application in memory\r\n";
    private readonly string _name = "test-" + Guid.NewGuid().ToString("N")[..8];

    public void Dispose() => Simulators.Stop(_name, ReceivedFiles.Delete);

    [Fact]
    public void Tcp_OneClientAfterAnother_ReachesTheSameUnit()
    {
        var address = new Uri(Start(SimulatorTransport.Tcp).Port);
        Assert.Equal("127.0.0.1", address.Host);
        using (var first = Connect(address))
        {
            Speech.ReadUntil(first.GetStream(), Prompt + "C");
            first.GetStream().Write(Frames.Crc(1, Frames.Data(1)));
            Speech.ReadUntil(first.GetStream(), "\x06");
        }

        using var second = Connect(address);
        second.GetStream().Write(Frames.Crc(2, Frames.Data(2)));
        Speech.ReadUntil(second.GetStream(), "\x06");
        Assert.Equal(2, Simulators.TryGet(_name)!.BlocksReceived);
        Simulators.Stop(_name);
        Assert.Equal(0, second.GetStream().Read(new byte[9]));
    }

    [Fact]
    public void Tcp_SecondClientWhileOneIsServed_WaitsForItsTurn()
    {
        var address = new Uri(Start(SimulatorTransport.Tcp).Port);
        var first = Connect(address);
        Speech.ReadUntil(first.GetStream(), "C");
        using var second = Connect(address);
        Speech.ReadUntil(first.GetStream(), "CC");

        Assert.False(second.GetStream().DataAvailable);
        first.Dispose();
        Speech.ReadUntil(second.GetStream(), "C");
    }

    [Fact]
    public void Pty_Terminal_PassesEveryByteUnchanged()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo terminals.");
        var unit = Start(SimulatorTransport.Pty);
        using var terminal = Open(unit.Port);
        Speech.ReadUntil(terminal, Prompt + "C");
        var everyValue = Enumerable.Range(0, 1024).Select(i => (byte)i).ToArray();
        terminal.Write(Frames.Crc(1, everyValue));
        Speech.ReadUntil(terminal, "\x06");
        terminal.Write([Frames.Can, Frames.Can]);
        Speech.ReadUntil(terminal, "C");

        Assert.Equal(everyValue, File.ReadAllBytes(Simulators.TryGet(_name)!.ReceivedPath!));
    }

    [Fact]
    public void Pty_Windows_IsRefusedWithTheWayOut()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "Only Windows refuses.");

        var error = Assert.Throws<PlatformNotSupportedException>(() => Start(SimulatorTransport.Pty));
        Assert.Contains("InProcess or Tcp", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SimulatorTransport.InProcess)]
    [InlineData(SimulatorTransport.Pty)]
    [InlineData(SimulatorTransport.Tcp)]
    public void Stop_AnyTransport_TakesTheLineAwayAtOnce(SimulatorTransport transport)
    {
        Assert.SkipWhen(transport == SimulatorTransport.Pty && OperatingSystem.IsWindows(), "Windows has no pseudo terminals.");
        var unit = Start(transport);
        Assert.True(Simulators.Stop(_name));

        Assert.Null(Simulators.TryGet(_name));
        if (transport == SimulatorTransport.Pty)
        {
            Assert.False(File.Exists(unit.Port));
        }
        else if (transport == SimulatorTransport.Tcp)
        {
            Assert.Throws<SocketException>(() => new TcpClient("127.0.0.1", new Uri(unit.Port).Port));
        }
    }

    private static TcpClient Connect(Uri address) => new(address.Host, address.Port) { ReceiveTimeout = 20_000 };

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);

    private UpsSimulator Start(SimulatorTransport transport) => Simulators.Start(new()
    {
        Name = _name,
        Transport = transport,
        Timings = new LoaderTimings { PromptInterval = TimeSpan.FromMilliseconds(40), RecoverTime = TimeSpan.FromMilliseconds(20) },
    });
}
