using System;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>NUT's apcsmart, written by others, reads the simulated unit by UPS-Link.</summary>
public sealed class NutReadsUpsLinkTests(NutReadings read) : IClassFixture<NutReadings>
{
    [Theory]
    [InlineData("device.model", "Smart-UPS 1500")]
    [InlineData("device.serial", "AS2616000001")]
    [InlineData("ups.firmware", "617.3.I")]
    [InlineData("ups.id", "SIMULATE")]
    [InlineData("ups.mfr.date", "04/15/26")]
    [InlineData("battery.date", "05/20/26")]
    [InlineData("battery.charge", "100.0")]
    [InlineData("battery.runtime", "4560")]
    [InlineData("battery.voltage", "27.25")]
    [InlineData("battery.voltage.nominal", "024")]
    [InlineData("ups.temperature", "027.5")]
    [InlineData("ups.load", "023.3")]
    [InlineData("input.voltage", "231.5")]
    [InlineData("input.voltage.maximum", "231.5")]
    [InlineData("input.voltage.minimum", "231.5")]
    [InlineData("input.frequency", "50.00")]
    [InlineData("input.transfer.low", "208")]
    [InlineData("input.transfer.high", "253")]
    [InlineData("output.voltage", "230.3")]
    [InlineData("output.voltage.nominal", "230")]
    [InlineData("output.current", "01.13")]
    [InlineData("ups.test.interval", "1209600")]
    [InlineData("ups.test.result", "OK")]
    public void Apcsmart_UnitAtRest_ReadsWhatItWasGiven(string name, string value) =>
        Assert.Equal(value, read.Values(SimulatorCondition.None)[name]);

    [Theory]
    [InlineData(SimulatorCondition.None, "OL")]
    [InlineData(SimulatorCondition.OnBattery, "OB")]
    [InlineData(SimulatorCondition.OnBattery | SimulatorCondition.LowBattery, "LB OB")]
    [InlineData(SimulatorCondition.Overload, "OL OVER")]
    [InlineData(SimulatorCondition.ReplaceBattery, "OL RB")]
    [InlineData(SimulatorCondition.OutputOff, "OFF")]
    [InlineData(SimulatorCondition.Testing, "OB")]
    public void Apcsmart_UnitInACondition_ReadsItsStatus(SimulatorCondition condition, string status) =>
        Assert.Equal(status, string.Join(' ', read.Values(condition)["ups.status"].Split(' ').Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(SimulatorCondition.OnBattery, "input.voltage", "000.0")]
    [InlineData(SimulatorCondition.OnBattery, "input.transfer.reason", "low utility voltage")]
    [InlineData(SimulatorCondition.Testing, "input.transfer.reason", "simulated power failure or UPS test")]
    [InlineData(SimulatorCondition.OnBattery | SimulatorCondition.LowBattery, "battery.charge", "007.5")]
    [InlineData(SimulatorCondition.Overload, "ups.load", "112.5")]
    [InlineData(SimulatorCondition.OutputOff, "output.voltage", "000.0")]
    public void Apcsmart_UnitInACondition_ReadsItsValues(SimulatorCondition condition, string name, string value) =>
        Assert.Equal(value, read.Values(condition)[name]);

    [Fact]
    public void Apcsmart_EveryReading_SendsNothingDangerousAndLeavesWithR() => Assert.All(read.Heard, heard =>
    {
        Assert.StartsWith("Y", heard, StringComparison.Ordinal);
        Assert.Contains("\x1a", heard, StringComparison.Ordinal);
        Assert.Equal("", UpsLinkUnit.DangerousIn(heard));
        Assert.Equal(heard.Length - 1, heard.IndexOf('R', StringComparison.Ordinal));
    });
}
