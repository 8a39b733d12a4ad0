using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class IntervalTests
{
    [Fact]
    public void Readings_ComeEachIntervalOverOneSession()
    {
        var bench = Run(60, 10, _ => { });
        Assert.Equal((StatusEndKind.Cancelled, 1, 1, 0xf7), (bench.Ending.Kind, bench.Unit.Sessions, bench.Unit.Passwords, bench.Last));
        Assert.Equal(6, bench.Readings.Count);
        // Each begins 10 s behind the one before, at whatever row the unit is, and takes one cycle.
        var gaps = bench.Readings.Skip(2).Select((r, i) => (r.At - bench.Readings[i + 1].At).TotalSeconds);
        Assert.All(gaps, gap => Assert.InRange(gap, 9.9, 10.1));
        Assert.True(bench.Unit.LongestGap < TimeSpan.FromSeconds(0.5));
        Assert.All(bench.Readings.Skip(1), r => Assert.True(r.Status.Elapsed < TimeSpan.FromSeconds(1.7)));
    }

    [Fact]
    public void Readings_AreFresh()
    {
        var bench = Run(60, 10, unit => unit.Spoil = (n, frame) =>
        {
            unit.Set("2:4.5.20", 2, n / 4);
            return frame;
        });
        var charges = bench.Readings.Select(r => r.Status.ChargePercent!.Value).ToArray();
        Assert.All(charges.Zip(charges.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void IntervalShorterThanACycle_EveryCycleIsAReading()
    {
        var bench = Run(10, 0.001, _ => { });
        Assert.InRange(bench.Readings.Count, 4, 5);
    }

    [Fact]
    public void UnitForgetsThePassword_AFreshSessionBringsANewOne()
    {
        var bench = Run(60, 10, unit => unit.ForgetsAt = 500);
        Assert.Equal((2, 2), (bench.Unit.Sessions, bench.Unit.Passwords));
        Assert.InRange(bench.Readings.Count, 5, 6);
        Assert.Contains("1 session was begun anew", bench.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void SessionDies_AFreshSessionFollows()
    {
        var bench = Run(60, 10, unit => unit.Spoil = (n, frame) => n is > 500 and < 505 ? null : frame);
        Assert.Equal((2, 2), (bench.Unit.Sessions, bench.Unit.Passwords));
        Assert.InRange(bench.Readings.Count, 5, 6);
    }

    [Fact]
    public void UnitFallsSilentForGood_BreaksOffAndGivesNoHalfReading()
    {
        var bench = Run(60, 10, unit => unit.Spoil = (n, frame) => n > 500 ? null : frame);
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending.Kind);
        Assert.Equal(0xf7, bench.Last);
        Assert.InRange(bench.Readings.Count, 1, 3);
        Assert.All(bench.Readings, r => Assert.Equal(99.5, r.Status.ChargePercent));
    }

    [Fact]
    public void NewNonceWithoutAStatusField_BringsANewPassword()
    {
        var unit = new TestUnit(TestMaps.Small(withStatus: false));
        unit.Spoil = (n, frame) =>
        {
            if (n == 100)
            {
                unit.Set("2:4.8.6", 4, 0x01020304);
            }

            return frame[0] == unit.Map.Address["2:4.8.6"] / 16 ? unit.Frame(frame[0]) : frame;
        };
        var bench = new ReaderBench(unit, new() { Interval = TimeSpan.FromSeconds(3) });
        bench.Cancels = () => bench.Elapsed.TotalSeconds >= 10;
        bench.Run();
        Assert.Equal((2, 2), (unit.Sessions, unit.Passwords));
        Assert.Equal(4, bench.Readings.Count);
    }

    [Fact]
    public void ReadingThatTakesTooLong_TimesOut()
    {
        var request = new StatusRequest { Interval = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromSeconds(5) };
        var unit = new TestUnit(TestMaps.Full());
        // From here on the unit repeats, but never says anything new.
        unit.Spoil = (n, frame) => n > 300 && n % 2 == 0 ? null : frame;
        var bench = new ReaderBench(unit, request).Run();
        Assert.Equal((StatusEndKind.TimedOut, 0xf7), (bench.Ending.Kind, bench.Last));
        Assert.True(bench.Readings.Count >= 1);
    }

    [Fact]
    public void NoPassword_ReadingsGoOnToo()
    {
        var bench = new ReaderBench(new(TestMaps.Full(flags: 0x08)), new() { Interval = TimeSpan.FromSeconds(5) });
        bench.Cancels = () => bench.Elapsed.TotalSeconds >= 21;
        bench.Run();
        Assert.Equal((1, 0), (bench.Unit.Sessions, bench.Unit.Passwords));
        Assert.Equal(4, bench.Readings.Count);
    }

    private static ReaderBench Run(double seconds, double interval, Action<TestUnit> change)
    {
        var unit = new TestUnit(TestMaps.Full(32));
        change(unit);
        var bench = new ReaderBench(unit, new() { Interval = TimeSpan.FromSeconds(interval) });
        bench.Cancels = () => bench.Elapsed.TotalSeconds >= seconds;
        return bench.Run();
    }
}
