using System;
using System.Linq;
using System.Threading;
using ApcUps.Simulator;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status;

/// <summary>The same simulated unit, read by each protocol: what two of them carry agrees, and what one does not carry is null.</summary>
public static class CarriedValuesTests
{
    private static readonly UpsProtocol[] Protocols = [UpsProtocol.Microlink, UpsProtocol.UpsLink, UpsProtocol.Modbus];

    [Fact]
    public static void Table_HasEveryPropertyOfAReading() => Assert.Equal(
        typeof(UpsStatus).GetProperties().Select(p => p.Name).OrderBy(n => n, StringComparer.Ordinal),
        CarriedValues.Table.Select(r => r.Property).Concat(CarriedValues.OfTheReading).OrderBy(n => n, StringComparer.Ordinal));

    [Theory]
    [InlineData(SimulatorCondition.None)]
    [InlineData(SimulatorCondition.OnBattery)]
    [InlineData(SimulatorCondition.OnBattery | SimulatorCondition.LowBattery)]
    [InlineData(SimulatorCondition.Overload)]
    [InlineData(SimulatorCondition.ReplaceBattery)]
    [InlineData(SimulatorCondition.OutputOff)]
    [InlineData(SimulatorCondition.Testing)]
    public static void SameUnit_ByEveryProtocol_AgreesOnWhatBothCarry(SimulatorCondition condition)
    {
        var readings = Protocols.Select(p => Read(p, condition)).ToArray();

        foreach (var (property, _, tolerance) in CarriedValues.Table)
        {
            var values = readings.Select(r => (r.Protocol, Value: typeof(UpsStatus).GetProperty(property)!.GetValue(r))).ToArray();
            foreach (var (protocol, value) in values)
            {
                Assert.True(
                    CarriedValues.Carries(property, protocol, condition) == value is not null,
                    $"{property} by {protocol} under {condition} is {value ?? "null"}.");
            }

            var known = values.Where(v => v.Value is not null).ToArray();
            foreach (var (protocol, value) in double.IsNaN(tolerance) ? [] : known.Skip(1))
            {
                Assert.True(
                    CarriedValues.Difference(known[0].Value!, value!) <= tolerance + 1e-9,
                    $"{property} under {condition}: {known[0].Protocol} {known[0].Value}, {protocol} {value}.");
            }
        }
    }

    [Theory]
    [InlineData(UpsProtocol.Microlink)]
    [InlineData(UpsProtocol.UpsLink)]
    [InlineData(UpsProtocol.Modbus)]
    public static void Raw_AskedFor_IsGiven(UpsProtocol protocol)
    {
        Assert.Null(Read(protocol, SimulatorCondition.None).Raw);
        var raw = Read(protocol, SimulatorCondition.None, raw: true).Raw!;

        Assert.InRange(raw.Length, 10, 500);
        Assert.All(raw, r => Assert.NotEqual(string.Empty, r.Name));
        Assert.Equal(raw.Length, raw.Select(r => r.Name).Distinct().Count());
    }

    internal static UpsStatus Read(UpsProtocol protocol, SimulatorCondition condition, bool raw = false)
    {
        Assert.True(Enum.TryParse<SimulatorProtocol>(protocol.ToString(), out var kind));
        using var unit = new SimulatedLoader(new()
        {
            State = SimulatorState.ApplicationRunning,
            Protocol = kind,
            Condition = condition,
            HardwareId = 18,
            FirmwareVersion = "09.6",
            LoaderVersion = "08.5",
        });
        var line = new VirtualLine(unit, protocol == UpsProtocol.UpsLink ? 2400 : 9600);
        var sink = new EventList();
        var end = new StatusReader(line, new(protocol, new() { Raw = raw }, new StatusMachines(ModbusFraming.Rtu)), sink, line).Run(CancellationToken.None);
        Assert.True(end.Kind == StatusEndKind.Complete, $"{protocol}: {end.Message}");
        return Assert.Single(sink.Readings);
    }
}
