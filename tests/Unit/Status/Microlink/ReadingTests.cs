using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class ReadingTests
{
    [Theory]
    [InlineData(16, false)]
    [InlineData(32, false)]
    [InlineData(16, true)]
    [InlineData(32, true)]
    public void WholeUnit_EveryValueIsRight(int width, bool nested)
    {
        var bench = new ReaderBench(new(TestMaps.Full(width, nested: nested))).Run();
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        var status = bench.Status;
        Assert.Equal(UpsProtocol.Microlink, status.Protocol);
        Assert.Equal(("Smart-UPS 1500", "SMT1500I", TestMaps.Serial, "Rack 7"), (status.Model, status.Sku, status.SerialNumber, status.Name));
        Assert.Equal(("12.0", 1005, "01.4"), (status.FirmwareVersion, status.HardwareId, status.LoaderVersion));
        Assert.Equal(["UPS 12.0", "MCU 06.0", "UBL 01.4", "MBL 06.0"], status.ComponentVersions!);
        Assert.Equal(new DateTime(2000, 1, 1).AddDays(0x1f00), status.ManufactureDate);
        Assert.Equal(new DateTime(2026, 1, 2), status.BatteryInstallDate);
        Assert.Equal(new DateTime(2027, 6, 15), status.BatteryReplaceDate);
        Assert.Equal((99.5, 27.25, 25.5), (status.ChargePercent, status.BatteryVoltage, status.TemperatureCelsius));
        Assert.Equal(TimeSpan.FromSeconds(nested ? 86_400 : 4560), status.Runtime);
        Assert.Equal((230.0, 231.0, 50.5, 2.25), (status.InputVoltage, status.OutputVoltage, status.Frequency, status.OutputCurrent));
        Assert.Equal((23.25, 232.5, 123456L), (status.LoadPercent, status.LoadWatt, status.EnergyWattHour));
        Assert.Equal(UpsState.OnLine | UpsState.HighEfficiency | UpsState.Trimming, status.State);
        Assert.Equal((false, true, false, false, false), (status.OnBattery, status.OutputOn, status.LowBattery, status.ReplaceBattery, status.Overload));
        Assert.Equal((UpsTransferCause.AcceptableInput, UpsTestResult.Passed), (status.LastTransferCause, status.LastTest));
        Assert.Empty(status.Faults!);
        Assert.Empty(bench.Notes);
        Assert.True(status.Elapsed > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void WholeUnit_OneSessionOnePasswordStopLast()
    {
        var bench = new ReaderBench(new(TestMaps.Full())).Run();
        Assert.Equal((1, 1), (bench.Unit.Sessions, bench.Unit.Passwords));
        Assert.StartsWith("F7FD FE FE ", bench.SentText, StringComparison.Ordinal);
        Assert.EndsWith(" FE F7", bench.SentText, StringComparison.Ordinal);
        // The dump, the password's row, each row of a cycle, and the one that closes it; nothing was asked twice.
        Assert.Equal(bench.Unit.Map.Rows + 1 + bench.Unit.MonitorRows.Length + 1, bench.Unit.Frames);
        Assert.True(bench.Unit.LongestGap < TimeSpan.FromSeconds(0.5));
        Assert.True(bench.Reader.HasAnswered);
        Assert.Equal(9600, bench.Reader.BaudRate);
    }

    [Fact]
    public void Outlets_MainAndSwitchedGroups_TheEmptyOneIsNone()
    {
        var outlets = new ReaderBench(new(TestMaps.Full())).Run().Status.Outlets!;
        Assert.Equal(["Main", "Lamps", "Fans"], outlets.Select(o => o.Name));
        Assert.Equal([0, 1, 2], outlets.Select(o => o.Number));
        Assert.Equal([true, false, true], outlets.Select(o => o.On));
        Assert.Equal(
            [UpsOutletState.On, UpsOutletState.Off | UpsOutletState.OffDelayPending, UpsOutletState.On | UpsOutletState.OnDelayPending],
            outlets.Select(o => o.State));
        Assert.Equal([null, TimeSpan.FromSeconds(20), null], outlets.Select(o => o.TurnsOffIn));
        Assert.Equal([null, null, TimeSpan.FromSeconds(300)], outlets.Select(o => o.TurnsOnIn));
    }
}
