using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class ValueTests
{
    [Fact]
    public void AllOnes_AreNotAvailable()
    {
        var unit = new TestUnit(TestMaps.Full());
        foreach (var path in unit.Map.Paths.Where(p => !p.StartsWith("2:4.8.", StringComparison.Ordinal) && p != "2:4.9.40" && !p.EndsWith(".1", StringComparison.Ordinal)))
        {
            Fill(unit, path, 0xff);
        }

        var status = new ReaderBench(unit).Run().Status;
        Assert.Equal(TestMaps.Serial, status.SerialNumber);
        Assert.Equal(1005, status.HardwareId);
        Assert.Equal(false, status.LowBattery);
        Assert.Equal([null, null, null, null, null, null, null], new[] { status.Model, status.Sku, status.Name, status.FirmwareVersion, status.LoaderVersion, status.ComponentVersions?[0], status.Faults?[0] });
        Assert.Equal([null, null, null], new[] { status.ManufactureDate, status.BatteryInstallDate, status.BatteryReplaceDate });
        Assert.All(
            [status.ChargePercent, status.BatteryVoltage, status.TemperatureCelsius, status.LoadPercent, status.LoadWatt, status.InputVoltage, status.OutputVoltage, status.Frequency, status.OutputCurrent],
            Assert.Null);
        Assert.Equal((null, null, null, null), (status.Runtime, status.EnergyWattHour, status.LastTransferCause, status.LastTest));
        Assert.Equal((null, null, null, null), (status.OnBattery, status.OutputOn, status.ReplaceBattery, status.Overload));
        Assert.Null(status.Outlets);
        Assert.Null(status.Faults);
        Assert.Null(status.ComponentVersions);
    }

    [Theory]
    [InlineData("2:4.5.20")]
    [InlineData("2:4.7.25")]
    [InlineData("2:4.9.44")]
    public void RowNeverCame_IsNullNotZero(string path)
    {
        var unit = new TestUnit(TestMaps.Full());
        var row = unit.Map.Address[path] / 16;
        unit.SkippedRows = [row];
        unit.MonitorRows = [.. unit.MonitorRows.Except([row])];
        var bench = new ReaderBench(unit, new() { Raw = true }).Run();
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        Assert.Null(path switch
        {
            "2:4.5.20" => bench.Status.ChargePercent,
            "2:4.7.25" => bench.Status.OutputVoltage,
            _ => bench.Status.Model,
        });
        Assert.DoesNotContain(bench.Status.Raw!, r => r.Name == path);
        Assert.Contains(bench.Status.Raw!, r => r.Name == "2:4.9.40");
    }

    [Fact]
    public void NegativeNumbers_KeepTheirSign()
    {
        var status = Read(unit =>
        {
            unit.Set("2:4.5.22", 2, -5 * 128);
            unit.Set("2:4.5.21", 2, -32);
            unit.Set("2:4.B", 2, -2);
        });
        Assert.Equal((-5.0, -1.0, null), (status.TemperatureCelsius, status.BatteryVoltage, status.LastTransferCause));
    }

    [Fact]
    public void LargeUnsignedNumbers_HaveNoSign()
    {
        var status = Read(unit =>
        {
            unit.Set("2:4.6.25", 2, 0xfffe);
            unit.Set("2:4.5.24", 2, 0xfffe);
            unit.Set("2:4.7.3:26", 4, 0xfffffffe);
        });
        Assert.Equal((0xfffe / 64.0, TimeSpan.FromSeconds(65534), 4294967294L), (status.InputVoltage, status.Runtime, status.EnergyWattHour));
    }

    [Fact]
    public void Zeros_AreZeros()
    {
        var status = Read(unit =>
        {
            unit.Set("2:4.5.20", 2, 0);
            unit.Set("2:4.7.28", 2, 0);
            unit.Set("2:4.B", 2, 0);
            unit.Set("2:4.5.11", 2, 0);
            unit.Set("2:4.9.19", 2, 0);
        });
        Assert.Equal((0.0, 0.0, 0.0), (status.ChargePercent, status.LoadPercent, status.LoadWatt));
        Assert.Equal((UpsTransferCause.SystemInitialization, null, null), (status.LastTransferCause, status.LastTest, status.ManufactureDate));
    }

    [Theory]
    [InlineData(35, 35)]
    [InlineData(99, 99)]
    [InlineData(100, null)]
    public void Cause_UnknownNumbersStayNumbersButNeverUpsLinks(int number, int? cause) =>
        Assert.Equal(cause, (int?)Read(unit => unit.Set("2:4.B", 2, number)).LastTransferCause);

    [Fact]
    public void WideRuntimeNotAvailable_TheNarrowOneCounts()
    {
        var unit = new TestUnit(TestMaps.Full(nested: true));
        unit.Set("2:4.5.9F", 4, -1);
        Assert.Equal(TimeSpan.FromSeconds(100), new ReaderBench(unit).Run().Status.Runtime);
    }

    [Fact]
    public void Raw_IsEveryFieldThatCameButFiller()
    {
        var bench = new ReaderBench(new(TestMaps.Full()), new() { Raw = true }).Run();
        var raw = bench.Status.Raw!;
        Assert.Equal(bench.Unit.Map.Paths.Where(p => !p.EndsWith(".1", StringComparison.Ordinal)), raw.Select(r => r.Name));
        Assert.Equal("C700", raw.Single(r => r.Name == "2:4.5.20").Value);
        Assert.Equal("5550532031322E30", raw.Single(r => r.Name == "2:4.9.3:10[0].4A").Value);
        Assert.Equal("0001E240", raw.Single(r => r.Name == "2:4.7.3:26").Value);
        Assert.Null(new ReaderBench(new(TestMaps.Full())).Run().Status.Raw);
    }

    [Fact]
    public void SkippedField_IsNotReadButItsPlaceCounts()
    {
        var map = new TestMap(16, 12, 6).Namespace(2).Collection(4).Collection(9).Text(0x40, 16, TestMaps.Serial).Close()
            .Collection(5).Words(0xf5).Number(0x20, 2, 51200).Number(0x21, 2, 27 * 32).Close()
            .Collection(8).Field(6, new byte[4]).Field(5, new byte[4]).Close();
        var status = new ReaderBench(new(map)).Run().Status;
        Assert.Equal((null, 27.0), (status.ChargePercent, status.BatteryVoltage));
    }

    private static UpsStatus Read(Action<TestUnit> change)
    {
        var unit = new TestUnit(TestMaps.Full());
        change(unit);
        return new ReaderBench(unit).Run().Status;
    }

    private static void Fill(TestUnit unit, string path, byte value)
    {
        var start = unit.Map.Address[path];
        var next = unit.Map.Address.Values.Where(a => a > start).Min();
        for (var i = start; i < next; i++)
        {
            unit[i] = value;
        }
    }
}
