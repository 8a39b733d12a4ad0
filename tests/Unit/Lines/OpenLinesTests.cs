using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class OpenLinesTests
{
    private static LineFault? FaultOfClaim(string address)
    {
        try
        {
            OpenLines.Claim(address).Dispose();
            return null;
        }
        catch (LineException e)
        {
            return e.Fault;
        }
    }

    [Theory]
    [InlineData("sim:Desk", "SIM:desk")]
    [InlineData("tcp://Console7:4001", "tcp://console7:4001")]
    [InlineData("COM31", "com31")]
    [InlineData("/dev/ttyTest4", "ttyTest4")]
    [InlineData("/dev/ttyTest5", "/dev/./sub/../ttyTest5")]
    public void Claim_OtherSpellingOfClaimedLine_IsAlreadyOpen(string first, string second)
    {
        using var claim = OpenLines.Claim(first);
        Assert.Equal(LineFault.AlreadyOpen, FaultOfClaim(second));
    }

    [Fact]
    public void Claim_DeviceNamesThatDifferInCase_AreTwoLines()
    {
        using var claim = OpenLines.Claim("/dev/ttyCase0");
        Assert.Null(FaultOfClaim("/dev/ttycase0"));
    }

    [Fact]
    public void Claim_LinkToClaimedDevice_IsAlreadyOpen()
    {
        using var tree = new FakeTree().File("dev/ttyUSB0").Link("dev/serial/by-id/usb-1", "../../ttyUSB0");
        using var claim = OpenLines.Claim(tree.At("dev/ttyUSB0"));
        Assert.Equal(LineFault.AlreadyOpen, FaultOfClaim(tree.At("dev/serial/by-id/usb-1")));
    }

    [Fact]
    public void Claim_LoopOfLinks_StillClaims()
    {
        using var tree = new FakeTree().Link("a", "b").Link("b", "a");
        Assert.Null(FaultOfClaim(tree.At("a")));
    }

    [Fact]
    public void Dispose_Twice_DoesNotReleaseTheNextClaim()
    {
        var first = OpenLines.Claim("sim:twice");
        first.Dispose();
        using var second = OpenLines.Claim("sim:twice");
        first.Dispose();
        Assert.Equal(LineFault.AlreadyOpen, FaultOfClaim("sim:twice"));
    }

    [Fact]
    public void Open_OpeningFails_LeavesTheLineFree()
    {
        Assert.Throws<InvalidOperationException>(() => OpenLines.Open("sim:fails", () => throw new InvalidOperationException()));
        Assert.Null(FaultOfClaim("sim:fails"));
    }

    [Fact]
    public void Open_LineDisposed_LeavesTheLineFree()
    {
        var line = OpenLines.Open("/dev/ttyTest6", () => new SerialLine("/dev/ttyTest6", new FakeDevice(), () => true));
        Assert.Equal(LineFault.AlreadyOpen, FaultOfClaim("ttyTest6"));
        line.Dispose();
        Assert.Null(FaultOfClaim("ttyTest6"));
    }

    [Fact]
    public void Open_CloseHangs_KeepsTheClaimUntilItEnds()
    {
        var device = new FakeDevice();
        var line = OpenLines.Open("/dev/ttyTest7", () => new SerialLine("/dev/ttyTest7", device, () => true));
        device.MayClose.Reset();
        line.Dispose();
        Assert.Equal(LineFault.AlreadyOpen, FaultOfClaim("ttyTest7"));
        device.MayClose.Set();
        Assert.True(SpinWait.SpinUntil(() => FaultOfClaim("ttyTest7") is null, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Claim_ManyThreadsAtOnce_OneWins()
    {
        using var start = new Barrier(8);
        var tasks = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                try
                {
                    return OpenLines.Claim("sim:race");
                }
                catch (LineException)
                {
                    return null;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        var claims = await Task.WhenAll(tasks);
        Assert.Single(claims, c => c is not null);
        claims.Single(c => c is not null)!.Dispose();
    }
}
