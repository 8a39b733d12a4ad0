using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class LineTroubleTests
{
    [Theory]
    [InlineData(16, 7, "flip")]
    [InlineData(32, 5, "flip")]
    [InlineData(16, 7, "short")]
    [InlineData(16, 7, "lost")]
    [InlineData(16, 7, "late")]
    [InlineData(16, 3, "stray")]
    [InlineData(16, 3, "echo")]
    [InlineData(16, 4, "tail")]
    [InlineData(16, 4, "twice")]
    [InlineData(32, 7, "flood")]
    [InlineData(16, 2, "flip")]
    public void EveryNthRowSpoiled_ValuesAreRightAndItIsSaidOnce(int width, int nth, string how)
    {
        var unit = new TestUnit(TestMaps.Full(width));
        unit.Spoil = (n, frame) =>
        {
            unit.Delay = TimeSpan.FromMilliseconds(n % nth == 0 && how == "late" ? 470 : 22);
            return n % nth != 0 ? frame : Spoiled(frame, how);
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        var status = bench.Status;
        Assert.Equal((TestMaps.Serial, "Smart-UPS 1500", "12.0"), (status.SerialNumber, status.Model, status.FirmwareVersion));
        Assert.Equal((99.5, 230.0, 23.25), (status.ChargePercent, status.InputVoltage, status.LoadPercent));
        Assert.Equal(1, unit.Passwords);
        Assert.Single(bench.Notes);
        Assert.True(unit.LongestGap < TimeSpan.FromSeconds(0.5), unit.LongestGap.ToString());
        Assert.Equal(0xf7, bench.Last);
    }

    [Fact]
    public void ThreeBadInARow_AreRepeatedInTheSession()
    {
        var bench = new ReaderBench(new(TestMaps.Small()) { Spoil = (n, frame) => n is 3 or 4 or 5 ? Spoiled(frame, "flip") : frame }).Run();
        Assert.Equal((StatusEndKind.Complete, 1), (bench.Ending.Kind, bench.Unit.Sessions));
        Assert.Contains("FE FD FD FD FE", bench.SentText, StringComparison.Ordinal);
        Assert.Equal("The line was not clean: 3 rows were asked for again.", bench.Notes.Single());
    }

    [Fact]
    public void FourBadInARow_BeginANewSessionInsteadOfAFourthRepeat()
    {
        var bench = new ReaderBench(new(TestMaps.Small()) { Spoil = (n, frame) => n is >= 3 and <= 6 ? Spoiled(frame, "flip") : frame }).Run();
        Assert.Equal((StatusEndKind.Complete, 2), (bench.Ending.Kind, bench.Unit.Sessions));
        Assert.Contains("FE FD FD FD F7FD FE", bench.SentText, StringComparison.Ordinal);
        Assert.Equal("The line was not clean: 3 rows were asked for again, 1 session was begun anew.", bench.Notes.Single());
    }

    [Fact]
    public void UnitThatStopsInTheMiddleOfARow_BreaksOffWithStopLast()
    {
        var unit = new TestUnit(TestMaps.Small());
        unit.Spoil = (n, frame) =>
        {
            unit.IsMute = n >= 5;
            return n == 5 ? frame[..7] : frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending.Kind);
        Assert.Equal("F7", bench.SentText.Substring(bench.SentText.Length - 2));
        Assert.Equal(1005, bench.Status.HardwareId);
        Assert.Null(bench.Status.SerialNumber);
        Assert.Null(bench.Status.State);
        Assert.Null(bench.Status.Faults);
    }

    [Fact]
    public void UnitThatDiesInEachDump_IsGivenThreeSessions()
    {
        var bench = new ReaderBench(new(TestMaps.Small()) { Spoil = (_, frame) => frame[0] == 5 ? null : frame }).Run();
        Assert.Equal((StatusEndKind.BrokenOff, 3), (bench.Ending.Kind, bench.Unit.Sessions));
        Assert.Equal(0, bench.Unit.Passwords);
    }

    [Fact]
    public void SessionLostInTheDump_TheUnitsNewOneIsDumpedFromRow0()
    {
        var unit = new TestUnit(TestMaps.Small());
        unit.Spoil = (n, frame) =>
        {
            if (n != 5)
            {
                return frame;
            }

            unit.EndSession();
            return null;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Complete, 2, 1), (bench.Ending.Kind, unit.Sessions, unit.Passwords));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(19)]
    public void RowsInSlices_AreRead(int slice)
    {
        var bench = new ReaderBench(new(TestMaps.Full())) { Slice = slice }.Run();
        Assert.Equal((StatusEndKind.Complete, 99.5), (bench.Ending.Kind, bench.Status.ChargePercent));
        Assert.Empty(bench.Notes);
    }

    private static byte[]? Spoiled(byte[] frame, string how) => how switch
    {
        "flip" => [.. frame.Take(4), (byte)(frame[4] ^ 0x20), .. frame.Skip(5)],
        "short" => frame[1..],
        "lost" => null,
        "stray" => [0x00, .. frame],
        "echo" => [0xfe, .. frame],
        "tail" => [.. frame, 0x33, 0x44],
        "twice" => [.. frame, .. frame],
        "flood" => Hex.Repeat(0x41, 300),
        _ => frame,
    };
}
