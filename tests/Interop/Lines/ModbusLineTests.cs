using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ApcUps.Lines;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Interop.Lines;

public sealed class ModbusLineTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public ModbusLineTests() => _server.Start();

    public void Dispose() => _server.Dispose();

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    private string Address => $"modbus://127.0.0.1:{Port}/7";

    private ILine Open() => new ModbusLineSource().Open(Address, 9600);

    [Fact]
    public void Open_ServerListens_CarriesBytesBothWays()
    {
        using var line = Open();
        using var peer = _server.AcceptSocket();
        line.Write([1, 2, 3]);
        var got = new byte[8];
        Assert.Equal(3, peer.Receive(got));
        peer.Send([0xff, 0x00]);
        Assert.Equal(2, line.Read(got, TimeSpan.FromSeconds(5)));
        Assert.Equal([0xff, 0x00], got[..2]);
    }

    [Fact]
    public void Address_OfTheLine_IsTheTextAsGiven()
    {
        using var line = Open();
        Assert.Equal(Address, line.Address);
        Assert.Null(line.BaudRate);
        Assert.False(line.TrySetBaudRate(9600));
    }

    [Fact]
    public void Open_NobodyListens_SpeaksOfACard()
    {
        var address = Address;
        _server.Stop();
        var e = Assert.Throws<LineException>(() => new ModbusLineSource().Open(address, 9600).Dispose());
        Assert.Equal((LineFault.Unreachable, address), (e.Fault, e.Address));
        Assert.Contains("card", e.Remedy!, StringComparison.Ordinal);
        Assert.DoesNotContain("console", e.Remedy!, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CardCloses_SpeaksOfACard()
    {
        using var line = Open();
        _server.AcceptSocket().Dispose();
        var e = Assert.Throws<LineException>(() => line.Read(new byte[8], TimeSpan.FromSeconds(10)));
        Assert.Equal(LineFault.Lost, e.Fault);
        Assert.Contains("card", e.Remedy!, StringComparison.Ordinal);
        Assert.DoesNotContain("Bootloader", e.Remedy!, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ConsoleServerCloses_StillSpeaksOfAConsoleServer()
    {
        using var line = new TcpLineSource().Open($"tcp://127.0.0.1:{Port}", 9600);
        _server.AcceptSocket().Dispose();
        var e = Assert.Throws<LineException>(() => line.Read(new byte[8], TimeSpan.FromSeconds(10)));
        Assert.Contains("console server", e.Remedy!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_OverARealSocket_HearsTheCardsRefusal()
    {
        using var line = Open();
        using var peer = await _server.AcceptSocketAsync(TestContext.Current.CancellationToken);
        var asked = Task.Run(() => RefuseAll(peer), TestContext.Current.CancellationToken);
        var unit = ModbusAddress.Parse(Address).UnitId!.Value;
        var reader = new ModbusReader(new() { UnitId = unit, Timeout = TimeSpan.FromSeconds(20) }, new Bin(), ModbusFraming.Tcp);
        using (var guarded = new WhitelistedLine(line, reader))
        {
            LineRunner.Run(reader, guarded, SystemClock.Instance, CancellationToken.None);
        }

        Assert.Equal(StatusEndKind.Refused, reader.Ending!.Kind);
        Assert.Contains("illegal function (1)", reader.Ending.Message, StringComparison.Ordinal);
        line.Dispose();
        Assert.Equal(4, await asked);
    }

    private static int RefuseAll(Socket peer)
    {
        var frame = new byte[12];
        for (var asked = 0; ; asked++)
        {
            if (peer.Receive(frame) != frame.Length)
            {
                return asked;
            }

            peer.Send([.. frame.Take(5), 3, frame[6], 0x83, 1]);
        }
    }

    private sealed class Bin : IEventSink
    {
        public void Report(EngineEvent value)
        {
        }
    }
}
