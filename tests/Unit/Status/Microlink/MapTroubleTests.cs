using System;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class MapTroubleTests
{
    [Fact]
    public void MapRowLeftOutOnce_IsFetchedInAnotherSession()
    {
        var unit = new TestUnit(TestMaps.Full()) { SkippedRows = [3] };
        unit.Spoil = (_, frame) =>
        {
            unit.SkippedRows = unit.Sessions > 1 ? [] : unit.SkippedRows;
            return frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Complete, 2, 1, 99.5), (bench.Ending.Kind, unit.Sessions, unit.Passwords, bench.Status.ChargePercent));
    }

    [Fact]
    public void RowsOfAllSessions_MakeOneMap()
    {
        var unit = new TestUnit(TestMaps.Full());
        unit.Spoil = (_, frame) =>
        {
            unit.SkippedRows = unit.Sessions > 1 ? [2] : [3];
            return frame;
        };
        Assert.Equal((StatusEndKind.Complete, 2), (new ReaderBench(unit).Run().Ending.Kind, unit.Sessions));
    }

    [Fact]
    public void OldMasterPassword_IsNotUsedInANewSession()
    {
        // Session 1 lacks a row of the map, session 2 the row of the master, which session 1 had.
        var unit = new TestUnit(TestMaps.Full());
        unit.Spoil = (_, frame) =>
        {
            unit.SkippedRows = unit.Sessions > 1 ? [unit.Map.Address["2:4.8.6"] / 16] : [3];
            return frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Incomplete, 2, 0), (bench.Ending.Kind, unit.Sessions, unit.Passwords));
    }

    [Fact]
    public void MapRowNeverComes_ThreeSessionsThenIncomplete()
    {
        var bench = new ReaderBench(new(TestMaps.Full()) { SkippedRows = [3] }).Run();
        Assert.Equal((StatusEndKind.Incomplete, 3, 0, 0xf7), (bench.Ending.Kind, bench.Unit.Sessions, bench.Unit.Passwords, bench.Last));
        Assert.Contains("never came", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal((1005, null), (bench.Status.HardwareId, bench.Status.SerialNumber));
    }

    [Theory]
    [InlineData(new byte[] { 0xf4 })]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0xfd, 1, 255, 0xfd, 1, 255, 0xfd, 1, 255, 0xff, 0xff, 0xff })]
    public void MapThatCannotBeRead_IncompleteAndNoPassword(byte[] words)
    {
        var map = new TestMap(16, 12, 6).Namespace(2).Collection(4).Collection(9).Text(0x40, 16, TestMaps.Serial).Close()
            .Collection(8).Field(6, new byte[4]).Field(5, new byte[4]).Close().Words(words);
        var bench = new ReaderBench(new(map)).Run();
        Assert.Equal((StatusEndKind.Incomplete, 3, 0, 0xf7), (bench.Ending.Kind, bench.Unit.Sessions, bench.Unit.Passwords, bench.Last));
        Assert.Contains("cannot be read", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Null(bench.Status.SerialNumber);
    }

    [Fact]
    public void Stuffing_IsNotGuessedAt()
    {
        var bench = new ReaderBench(new(TestMaps.Full(flags: 0x0b))).Run();
        Assert.Equal((StatusEndKind.Incomplete, 0, 0xf7), (bench.Ending.Kind, bench.Unit.Passwords, bench.Last));
        Assert.Null(bench.Status.SerialNumber);
        Assert.Equal(1005, bench.Status.HardwareId);
    }

    [Fact]
    public void OtherUnitAtTheNextSession_NothingOfTheFirstIsKept()
    {
        // The cable is moved while rows of the first unit are missing.
        var first = new TestUnit(TestMaps.Full()) { SkippedRows = [3] };
        var other = TestMaps.Small();
        other.Header[4] = 0xee;
        var second = new TestUnit(other);
        first.Spoil = (_, frame) => first.Sessions == 1 ? frame : null;
        var bench = new ReaderBench(first);
        bench.Run(2.5);
        Assert.Equal((2, 0), (first.Sessions, first.Passwords));
        bench.Unit = second;
        bench.Run();
        Assert.Equal((StatusEndKind.Complete, 1006, 100.0), (bench.Ending.Kind, bench.Status.HardwareId, bench.Status.ChargePercent));
        Assert.Null(bench.Status.Model);
    }
}
