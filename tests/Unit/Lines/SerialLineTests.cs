using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class SerialLineTests : IDisposable
{
    private readonly FakeDevice _device = new();
    private bool _isThere = true;

    public void Dispose()
    {
        _device.MayClose.Set();
        _device.Dispose();
    }

    private SerialLine Line() => new("COM3", _device, () => _isThere);

    [Fact]
    public void Read_PortVanishesInSilence_IsLostWithinFiveSeconds()
    {
        using var line = Line();
        _isThere = false;
        var clock = Stopwatch.StartNew();
        var e = Assert.Throws<LineException>(() => line.Read(new byte[8], TimeSpan.FromSeconds(20)));
        Assert.Equal(LineFault.Lost, e.Fault);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    public static TheoryData<Exception> Troubles =>
        [new IOException("x"), new InvalidOperationException("x"), new UnauthorizedAccessException("x"), new TimeoutException("x")];

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public void Write_DeviceFails_IsLost(Exception thrown)
    {
        using var line = Line();
        _device.WriteError = thrown;
        var e = Assert.Throws<LineException>(() => line.Write([1]));
        Assert.Equal(LineFault.Lost, e.Fault);
        Assert.Equal("COM3", e.Address);
        Assert.Same(thrown, e.InnerException);
    }

    [Fact]
    public void Write_LargeBlockAtLowSpeed_HasTimeForIt()
    {
        using var line = Line();
        line.TrySetBaudRate(2400);
        line.Write(new byte[1029]);
        Assert.True(_device.WriteWaits[0] > TimeSpan.FromSeconds(1029 * 10 / 2400.0 * 1.5));
        Assert.Equal(2400, _device.BaudRate);
    }

    [Fact]
    public void Dispose_CloseHangs_ReturnsWithinItsDeadline()
    {
        var line = Line();
        _device.MayClose.Reset();
        var clock = Stopwatch.StartNew();
        line.Dispose();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3));
        Assert.False(_device.IsDisposed);
        _device.MayClose.Set();
        Assert.True(SpinWait.SpinUntil(() => _device.IsDisposed, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void ReadAhead_BytesInPieces_ComeInOrderAndWhole()
    {
        using var ahead = new ReadAhead(_device);
        _device.Bring(1, 2, 3);
        _device.Bring(4);
        _device.Bring(5, 6);
        var got = new List<byte>();
        var buffer = new byte[2];
        while (got.Count < 6)
        {
            var count = ahead.Read(buffer, TimeSpan.FromSeconds(5));
            Assert.True(count > 0);
            got.AddRange(buffer.Take(count));
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], got);
    }

    [Fact]
    public void ReadAhead_MoreThanItKeeps_LosesNothing()
    {
        using var ahead = new ReadAhead(_device);
        const int pieces = 100;
        for (var i = 0; i < pieces; i++)
        {
            _device.Bring(new byte[4096]);
        }

        var total = 0;
        var buffer = new byte[1000];
        while (total < pieces * 4096)
        {
            var count = ahead.Read(buffer, TimeSpan.FromSeconds(5));
            Assert.True(count > 0);
            total += count;
        }
    }

    [Fact]
    public void ReadAhead_DeviceFails_GivesWhatCameFirst()
    {
        using var ahead = new ReadAhead(_device);
        _device.Bring(7);
        _device.Unplug();
        var buffer = new byte[8];
        Assert.Equal(1, ahead.Read(buffer, TimeSpan.FromSeconds(5)));
        Assert.Throws<IOException>(() => ahead.Read(buffer, TimeSpan.FromSeconds(5)));
        Assert.Throws<IOException>(() => ahead.Write([1], TimeSpan.FromSeconds(5)));
    }
}
