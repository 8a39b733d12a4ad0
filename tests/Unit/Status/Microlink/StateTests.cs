using System;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class StateTests
{
    [Fact]
    public void OnBatteryWithAlarms_EachFlagAndFault()
    {
        var status = Read(unit =>
        {
            unit.Set("2:4.A", 2, (1 << 2) | (1 << 5) | (1 << 6));
            unit.Set("2:4.8.7", 2, 3);
            unit.Set("2:4.34", 2, (1 << 2) | 1);
            unit.Set("2:4.36", 2, 1);
            unit.Set("2:4.38", 2, 1 << 8);
            unit.Set("2:4.6.16", 2, 1 << 5);
            unit.Set("2:4.5.11", 2, 2);
            unit.Set("2:4.5.13", 2, 1);
        });
        Assert.Equal(
            UpsState.OnBattery | UpsState.Fault | UpsState.InputBad | UpsState.LowBattery | UpsState.ReplaceBattery | UpsState.Overload | UpsState.Boosting | UpsState.Testing | UpsState.Calibrating,
            status.State);
        Assert.Equal((true, true, true, true, true), (status.OnBattery, status.OutputOn, status.LowBattery, status.ReplaceBattery, status.Overload));
        Assert.Equal(UpsTestResult.InProgress, status.LastTest);
        Assert.Equal(["FirmwareMismatch", "OutputOverload", "BatteryDisconnected", "BatteryNeedsReplacement"], status.Faults!);
    }

    [Fact]
    public void PowerFailureBit_IsNotLowBattery() => Assert.Equal(false, Read(unit => unit.Set("2:4.8.7", 2, 1)).LowBattery);

    [Fact]
    public void TestRunsByTheStateWord_IsNotDeniedByTheLastTest()
    {
        var status = Read(unit => unit.Set("2:4.A", 2, 0x82));
        Assert.Equal(UpsState.Testing, status.State & UpsState.Testing);
        Assert.Equal(UpsTestResult.Passed, status.LastTest);
    }

    [Fact]
    public void OverloadByTheWideStateWord_IsNotDeniedByTheErrorWord()
    {
        var unit = new TestUnit(TestMaps.Full(nested: true));
        unit.Set("2:4.A", 4, (1 << 21) | 2);
        Assert.Equal(true, new ReaderBench(unit).Run().Status.Overload);
    }

    [Fact]
    public void OutputOff_IsOff() => Assert.Equal(false, Read(unit => unit.Set("2:4.A", 2, 1 << 4)).OutputOn);

    [Fact]
    public void FirmwareUpdateNeeded_IsAFault()
    {
        var unit = new TestUnit(TestMaps.Full(flags: 0x19));
        unit.Set("2:4.38", 2, 1);
        Assert.Equal(["SiteWiring", "FirmwareUpdateNeeded"], new ReaderBench(unit).Run().Status.Faults!);
        Assert.Equal(["FirmwareUpdateNeeded"], new ReaderBench(new(TestMaps.Small(flags: 0x19))).Run().Status.Faults!);
        Assert.Null(new ReaderBench(new(TestMaps.Small())).Run().Status.Faults);
    }

    [Fact]
    public void TestsInACollectionOfTheirOwn_AreFound()
    {
        var map = Base().Collection(0x0d).Number(0x10, 2, 0).Number(0x11, 2, 8).Number(0x12, 2, 0).Number(0x13, 2, 2).Close();
        var status = new ReaderBench(new(Password(map))).Run().Status;
        Assert.Equal(UpsTestResult.Failed, status.LastTest);
        Assert.Equal(UpsState.Calibrating, status.State);
    }

    [Fact]
    public void SameIdsWithoutTheirCompany_AreOtherThings()
    {
        var map = Base().Collection(0x0d).Number(0x11, 2, 8).Number(0x13, 2, 2).Close();
        map.Collection(0x0d).Collection(0x0e).Number(0x10, 2, 0).Number(0x11, 2, 8).Number(0x12, 2, 0).Number(0x13, 2, 2).Close().Close();
        var status = new ReaderBench(new(Password(map))).Run().Status;
        Assert.Equal((null, null), (status.LastTest, status.State));
    }

    [Fact]
    public void FullPath_GoesBeforeANestedOne()
    {
        var map = Base().Namespace(2).Number(0x0b, 2, 1).Close().Number(0x0b, 2, 2).Namespace(0x12).Number(0x0b, 2, 3).Close();
        Assert.Equal(UpsTransferCause.LowInputVoltage, new ReaderBench(new(Password(map))).Run().Status.LastTransferCause);
    }

    [Fact]
    public void NestedNamespace12_IsNotNamespace2()
    {
        var map = Base().Namespace(0x12).Number(0x0b, 2, 3).Close();
        Assert.Null(new ReaderBench(new(Password(map))).Run().Status.LastTransferCause);
    }

    private static TestMap Base() =>
        new TestMap(16, 12, 6).Namespace(2).Collection(4).Collection(9).Text(0x40, 16, TestMaps.Serial).Close();

    private static TestMap Password(TestMap map) => map.Collection(8).Field(6, new byte[4]).Field(5, new byte[4]).Close();

    private static UpsStatus Read(Action<TestUnit> change)
    {
        var unit = new TestUnit(TestMaps.Full());
        change(unit);
        return new ReaderBench(unit).Run().Status;
    }
}
