using System;
using System.Diagnostics;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Lines;

public sealed class SerialLineTests : IDisposable
{
    private static readonly byte[] AllValues = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

    private readonly PtyPair _pair = new();

    public void Dispose() => _pair.Dispose();

    private ILine Open() => new SerialLineSource().Open(_pair.Near, 9600);

    [Fact]
    public void Read_AllByteValuesSent_ArriveUnchanged()
    {
        using var line = Open();
        using var far = _pair.OpenFar();
        far.Write(AllValues);
        Assert.Equal(AllValues, ReadFrom(line, 256));
    }

    [Fact]
    public void Write_AllByteValues_ArriveUnchanged()
    {
        using var line = Open();
        using var far = _pair.OpenFar();
        line.Write(AllValues);
        var got = new byte[256];
        far.ReadExactly(got);
        Assert.Equal(AllValues, got);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(150)]
    [InlineData(1200)]
    public void Read_SilentLine_WaitsAsLongAsAsked(int milliseconds)
    {
        using var line = Open();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, line.Read(new byte[8], TimeSpan.FromMilliseconds(milliseconds)));
        Assert.InRange(clock.Elapsed.TotalMilliseconds, milliseconds - 0.5, milliseconds + 25);
    }

    [Fact]
    public void Read_SmallBuffer_KeepsTheRestInOrder()
    {
        using var line = Open();
        using var far = _pair.OpenFar();
        far.Write(AllValues);
        var got = new byte[256];
        for (var i = 0; i < got.Length; i++)
        {
            var one = new byte[1];
            Assert.Equal(1, line.Read(one, TimeSpan.FromSeconds(5)));
            got[i] = one[0];
        }

        Assert.Equal(AllValues, got);
    }

    [Fact]
    public void Read_PortUnplugged_IsLostWithinFiveSeconds()
    {
        using var line = Open();
        Assert.Equal(0, line.Read(new byte[8], TimeSpan.FromMilliseconds(1)));
        _pair.Unplug();
        var clock = Stopwatch.StartNew();
        var e = Assert.Throws<LineException>(() => line.Read(new byte[8], TimeSpan.FromSeconds(30)));
        Assert.Equal(LineFault.Lost, e.Fault);
        Assert.Equal(_pair.Near, e.Address);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Write_PortUnplugged_IsLostAndDisposeReturns()
    {
        using var line = Open();
        _pair.Unplug();
        var clock = Stopwatch.StartNew();
        var e = Assert.Throws<LineException>(() => WriteUntilItFails(line));
        Assert.Equal(LineFault.Lost, e.Fault);
        line.Dispose();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public void TrySetBaudRate_OpenLine_IsTrueAndKept()
    {
        using var line = Open();
        Assert.Equal(9600, line.BaudRate);
        Assert.True(line.TrySetBaudRate(2400));
        Assert.Equal(2400, line.BaudRate);
    }

    [Fact]
    public void Dispose_BytesJustWritten_StillArrive()
    {
        using var far = _pair.OpenFar();
        using (var line = Open())
        {
            line.Write([0x18, 0x18, 0x18]);
        }

        var got = new byte[3];
        far.ReadExactly(got);
        Assert.Equal([0x18, 0x18, 0x18], got);
    }

    [Fact]
    public void Open_JustClosed_OpensAgain()
    {
        for (var i = 0; i < 20; i++)
        {
            using var line = OpenLines.Open(_pair.Near, Open);
            Assert.Equal(_pair.Near, line.Address);
        }
    }

    private static void WriteUntilItFails(ILine line)
    {
        for (var i = 0; i < 100; i++)
        {
            line.Write(new byte[133]);
        }
    }

    private static byte[] ReadFrom(ILine line, int count)
    {
        var got = new System.Collections.Generic.List<byte>();
        var buffer = new byte[300];
        while (got.Count < count)
        {
            var n = line.Read(buffer, TimeSpan.FromSeconds(5));
            Assert.True(n > 0, $"only {got.Count} bytes came");
            got.AddRange(buffer.Take(n));
        }

        return [.. got];
    }
}
