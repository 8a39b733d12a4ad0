using System;
using System.Linq;
using System.Threading;
using ApcUps.Simulator;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using ApcUps.Tests.Unit.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Microlink;

/// <summary>The product reads the same from every layout of the map, and over lines and units that fail.</summary>
public static class MicrolinkMapTests
{
    [Theory]
    [InlineData(16, true, 0)]
    [InlineData(32, false, 0)]
    [InlineData(32, true, 0)]
    [InlineData(16, false, 7)]
    [InlineData(32, false, 5)]
    public static void Reading_EveryLayout_GivesTheSame(int width, bool nested, int corruptEvery)
    {
        var plain = Read(new(), out _);
        var other = Read(new() { RowWidth = width, Nested = nested, CorruptEvery = corruptEvery }, out var end);

        Assert.Equal(StatusEndKind.Complete, end.Kind);
        foreach (var (property, _, _) in CarriedValues.Table.Where(r => !double.IsNaN(r.Tolerance)))
        {
            var get = typeof(UpsStatus).GetProperty(property)!;
            var (one, two) = (get.GetValue(plain), get.GetValue(other));
            Assert.True(one is null ? two is null : two is not null && CarriedValues.Difference(one, two) == 0, $"{property}: {one}, {two}");
        }

        Assert.Equal(plain!.ComponentVersions, other!.ComponentVersions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(126)]
    [InlineData(150)]
    public static void Reading_UnitThatStopsInARow_EndsInTimeWithoutAGuess(int rows)
    {
        var status = Read(new() { StopAfterRows = rows }, out var end);

        Assert.NotEqual(StatusEndKind.Complete, end.Kind);
        Assert.True(status is null || status.SerialNumber is null or "AS2616000001");
        Assert.True(status?.InputVoltage is null or 231.5);
    }

    private static UpsStatus? Read(MicrolinkMap map, out StatusEnd end)
    {
        using var unit = new SimulatedLoader(new()
        {
            State = SimulatorState.ApplicationRunning,
            HardwareId = 18,
            FirmwareVersion = "09.6",
            LoaderVersion = "08.31",
            Microlink = map,
        });
        var line = new VirtualLine(unit, 9600);
        var began = line.Now;
        var sink = new EventList();
        end = new StatusReader(line, new(UpsProtocol.Microlink, new(), new StatusMachines(ModbusFraming.Rtu)), sink, line).Run(CancellationToken.None);
        Assert.InRange(line.Now - began, TimeSpan.Zero, TimeSpan.FromSeconds(60.5));
        Assert.True(map.StopAfterRows == 0 || line.SentBytes[^1] == 0xf7);
        return sink.Readings.SingleOrDefault();
    }
}
