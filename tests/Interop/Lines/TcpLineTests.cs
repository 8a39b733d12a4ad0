using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Interop.Lines;

public sealed class TcpLineTests : IDisposable
{
    private static readonly byte[] AllValues = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

    private readonly TcpListener _server = new(IPAddress.Loopback, 0);

    public TcpLineTests() => _server.Start();

    public void Dispose() => _server.Dispose();

    private string Address => $"tcp://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}";

    private ILine Open() => new TcpLineSource().Open(Address, 9600);

    [Fact]
    public void ReadAndWrite_AllByteValues_ArriveUnchanged()
    {
        using var line = Open();
        using var peer = _server.AcceptSocket();
        line.Write(AllValues);
        var got = new byte[256];
        for (var n = 0; n < got.Length;)
        {
            n += peer.Receive(got, n, got.Length - n, SocketFlags.None);
        }

        Assert.Equal(AllValues, got);
        peer.Send(AllValues);
        var back = new byte[300];
        var count = 0;
        while (count < 256)
        {
            var part = new byte[300];
            var n = line.Read(part, TimeSpan.FromSeconds(5));
            Assert.True(n > 0);
            Array.Copy(part, 0, back, count, n);
            count += n;
        }

        Assert.Equal(AllValues, back.Take(count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(150)]
    public void Read_SilentLine_WaitsAsLongAsAsked(int milliseconds)
    {
        using var line = Open();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, line.Read(new byte[8], TimeSpan.FromMilliseconds(milliseconds)));
        Assert.InRange(clock.Elapsed.TotalMilliseconds, milliseconds - 1, milliseconds + 25);
    }

    [Fact]
    public void Read_PeerCloses_IsLost()
    {
        using var line = Open();
        _server.AcceptSocket().Dispose();
        var e = Assert.Throws<LineException>(() => line.Read(new byte[8], TimeSpan.FromSeconds(10)));
        Assert.Equal(LineFault.Lost, e.Fault);
    }

    [Fact]
    public void BaudRate_Always_IsSetElsewhere()
    {
        using var line = Open();
        Assert.Null(line.BaudRate);
        Assert.False(line.TrySetBaudRate(2400));
    }

    [Fact]
    public void Open_NobodyListens_IsUnreachable()
    {
        var address = Address;
        _server.Stop();
        var e = Assert.Throws<LineException>(() => new TcpLineSource().Open(address, 9600).Dispose());
        Assert.Equal(LineFault.Unreachable, e.Fault);
        Assert.Contains("refuses", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NoSuchHost_IsUnreachable()
    {
        var e = Assert.Throws<LineException>(() => new TcpLineSource().Open("tcp://no-such-host.invalid:4001", 9600).Dispose());
        Assert.Equal(LineFault.Unreachable, e.Fault);
    }

    [Fact]
    public void Open_SecondTimeInOneProcess_IsAlreadyOpen()
    {
        using var line = OpenLines.Open(Address, Open);
        var e = Assert.Throws<LineException>(() => OpenLines.Open(Address, Open).Dispose());
        Assert.Equal(LineFault.AlreadyOpen, e.Fault);
    }
}
