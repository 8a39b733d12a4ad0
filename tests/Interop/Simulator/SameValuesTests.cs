using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using ApcUps.Lines;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>Programs of others and ours read the same unit, one after another, over a serial port's own path: they report the same values.</summary>
public sealed class SameValuesTests
{
    [Theory]
    [InlineData(SimulatorCondition.None)]
    [InlineData(SimulatorCondition.OnBattery)]
    [InlineData(SimulatorCondition.Overload)]
    public void ApcUps_AndApcsmart_ReportTheSame(SimulatorCondition condition)
    {
        NutApcSmart.Require();
        using var unit = new UpsLinkUnit();
        unit.Order(condition);

        var theirs = NutApcSmart.Dump(unit.Port);
        var ours = Read(unit.Port, UpsProtocol.UpsLink);

        Assert.Equal((theirs["device.model"], theirs["device.serial"], theirs["ups.id"]), (ours.Model!, ours.SerialNumber!, ours.Name!));
        Assert.Equal([theirs["ups.firmware"]], ours.ComponentVersions!);
        Assert.Equal(Number(theirs["battery.charge"]), ours.ChargePercent);
        Assert.Equal(Number(theirs["battery.runtime"]), ours.Runtime!.Value.TotalSeconds);
        Assert.Equal(Number(theirs["battery.voltage"]), ours.BatteryVoltage);
        Assert.Equal(Number(theirs["ups.temperature"]), ours.TemperatureCelsius);
        Assert.Equal(Number(theirs["ups.load"]), ours.LoadPercent);
        Assert.Equal(Number(theirs["input.voltage"]), ours.InputVoltage);
        Assert.Equal(Number(theirs["output.voltage"]), ours.OutputVoltage);
        Assert.Equal(Number(theirs["output.current"]), ours.OutputCurrent);
        Assert.Equal(theirs["ups.status"].Contains("OB", StringComparison.Ordinal), ours.OnBattery);
        Assert.Equal(theirs["ups.status"].Contains("OVER", StringComparison.Ordinal), ours.Overload);
        Assert.Equal(theirs["ups.mfr.date"], ours.ManufactureDate!.Value.ToString("MM/dd/yy", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ApcUps_AndApcupsd_ReportTheSameByUpsLink()
    {
        ApcUpsDaemon.Require();
        using var unit = new UpsLinkUnit();
        var ours = Read(unit.Port, UpsProtocol.UpsLink);

        using var daemon = new ApcUpsDaemon("apcsmart", unit.Port);
        daemon.WaitFor(said => Same(said, ours), $"what ApcUps read: {Describe(ours)}");
    }

    [Fact]
    public void ApcUps_AndApcupsd_ReportTheSameByModbus()
    {
        ApcUpsDaemon.Require();
        using var unit = new ModbusUnit(SimulatorTransport.Pty);
        var ours = Read(unit.Port, UpsProtocol.Modbus);

        using var daemon = new ApcUpsDaemon("modbus", unit.Port);
        var theirs = daemon.WaitFor(said => Same(said, ours), $"what ApcUps read: {Describe(ours)}");

        Assert.StartsWith("UPS " + ours.FirmwareVersion, theirs["FIRMWARE"], StringComparison.Ordinal);
        Assert.Equal(theirs["MANDATE"], ours.ManufactureDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    // It tells values before it has read them all, so it is asked until all agree. It shows one digit behind the point, and cuts the rest.
    private static bool Same(IReadOnlyDictionary<string, string> theirs, UpsStatus ours) =>
        (theirs.GetValueOrDefault("MODEL"), theirs.GetValueOrDefault("SERIALNO"), theirs.GetValueOrDefault("UPSNAME")) == (ours.Model, ours.SerialNumber, ours.Name)
        && Values(ours).All(v => v.Value is { } value && theirs.TryGetValue(v.Name, out var text) && Math.Abs(value - Number(text)) <= 0.1);

    private static string Describe(UpsStatus ours) => string.Join(", ", Values(ours));

    private static (string Name, double? Value)[] Values(UpsStatus ours) =>
    [
        ("BCHARGE", ours.ChargePercent), ("TIMELEFT", ours.Runtime?.TotalMinutes), ("BATTV", ours.BatteryVoltage), ("ITEMP", ours.TemperatureCelsius),
        ("LOADPCT", ours.LoadPercent), ("LINEV", ours.InputVoltage), ("OUTPUTV", ours.OutputVoltage), ("LINEFREQ", ours.Frequency),
    ];

    private static UpsStatus Read(string port, UpsProtocol protocol)
    {
        var sink = new Readings();
        using var line = new SerialLineSource().Open(port, protocol == UpsProtocol.UpsLink ? 2400 : 9600);
        var plan = new StatusPlan(protocol, new(), new StatusMachines(ModbusFraming.Rtu)) { Listen = TimeSpan.FromSeconds(0.5) };
        var end = new StatusReader(line, plan, sink, SystemClock.Instance).Run(CancellationToken.None);
        Assert.True(end.Kind == StatusEndKind.Complete, end.Message);
        return sink.Last!;
    }

    private static double Number(string text) => double.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);

    private sealed class Readings : IEventSink
    {
        public UpsStatus? Last { get; private set; }

        public void Report(EngineEvent value) => Last = value is StatusRead read ? read.Status : Last;
    }
}
