using System;
using System.Linq;
using System.Threading;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status;

/// <summary>Who is asked, in which order, at which speed, and when nobody is.</summary>
public static class StatusReaderTests
{
    private const byte Init = 0xfd;

    [Fact]
    public static void Auto_SilentLine_SendsOneInitAt9600ThenYAt2400()
    {
        var line = new VirtualLine(new TalkingUnit(), 9600);
        var machines = new FakeStatusMachines();

        var end = Read(line, UpsProtocol.Auto, machines);

        Assert.Equal([(UpsProtocol.Microlink, true), (UpsProtocol.UpsLink, true)], machines.Made);
        Assert.Equal([(9600, Init), (2400, (byte)'Y')], line.Sent.Select(s => (s.BaudRate!.Value, Assert.Single(s.Bytes))));
        Assert.Equal(StatusEndKind.NoAnswer, end.Kind);
        Assert.Equal("no unit answered by Microlink or UPS-Link (at 9600 and 2400 baud); Modbus is only asked for by name", end.Message);
    }

    [Fact]
    public static void Auto_FirstByte_ComesAfterFourSecondsOfListening()
    {
        var line = new VirtualLine(new TalkingUnit(), 9600);
        var began = line.Now;
        TimeSpan? asked = null;

        Read(line, UpsProtocol.Auto, new FakeStatusMachines(), onMade: () => asked ??= line.Now - began);

        Assert.Equal(TimeSpan.FromSeconds(4), asked);
    }

    [Fact]
    public static void Auto_LineWithoutSpeed_IsListenedToOnceAndAskedByBoth()
    {
        var line = new VirtualLine(new TalkingUnit());
        var began = line.Now;
        TimeSpan? asked = null;

        var end = Read(line, UpsProtocol.Auto, new FakeStatusMachines(), onMade: () => asked ??= line.Now - began);

        Assert.Equal(TimeSpan.FromSeconds(2), asked);
        Assert.Equal([Init, (byte)'Y'], line.SentBytes);
        Assert.Equal("no unit answered by Microlink or UPS-Link; Modbus is only asked for by name", end.Message);
    }

    [Fact]
    public static void Auto_UnitThatAnswersTheFirst_IsAskedNothingElse()
    {
        var line = new VirtualLine(new TalkingUnit { Answers = (Init, "x") }, 9600);
        var sink = new EventList();

        var end = Read(line, UpsProtocol.Auto, new FakeStatusMachines((byte)'x'), sink);

        Assert.Equal(StatusEndKind.Complete, end.Kind);
        Assert.Equal([Init], line.SentBytes);
        var reading = Assert.Single(sink.Readings);
        Assert.Equal("virtual", reading.Port);
        Assert.Equal(DateTimeKind.Utc, reading.ReadAt.Kind);
        Assert.InRange(DateTime.UtcNow - reading.ReadAt, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public static void Auto_AlertsAt2400_GoStraightToUpsLink()
    {
        var line = new VirtualLine(new TalkingUnit((2.5, "!!")) { Answers = ((byte)'Y', "x") }, 2400);
        var machines = new FakeStatusMachines((byte)'x');

        var end = Read(line, UpsProtocol.Auto, machines);

        Assert.Equal([UpsProtocol.UpsLink], machines.Made.Select(m => m.Protocol));
        Assert.Equal(StatusEndKind.Complete, end.Kind);
    }

    [Theory]
    [InlineData("!@")]
    [InlineData("hello\r\n")]
    public static void Auto_OtherTextAt2400_DecidesNothing(string text)
    {
        var machines = new FakeStatusMachines();

        Read(new VirtualLine(new TalkingUnit((2.5, text)), 2400), UpsProtocol.Auto, machines);

        Assert.Equal([UpsProtocol.Microlink, UpsProtocol.UpsLink], machines.Made.Select(m => m.Protocol));
    }

    [Fact]
    public static void NamedProtocol_AndSpeed_AreUsedAlone()
    {
        var line = new VirtualLine(new TalkingUnit(), 9600);
        var machines = new FakeStatusMachines();

        Read(line, UpsProtocol.Modbus, machines, change: p => p with { BaudRate = 19200 });

        Assert.Equal([(UpsProtocol.Modbus, false)], machines.Made);
        Assert.Equal(19200, Assert.Single(line.Sent).BaudRate);
    }

    [Fact]
    public static void Reader_ByteOutsideTheWhitelist_IsNeverWritten()
    {
        var line = new VirtualLine(new TalkingUnit(), 2400);

        var mistake = Assert.Throws<InvalidOperationException>(() => Read(line, UpsProtocol.UpsLink, new FakeStatusMachines(sends: (byte)'K')));

        Assert.Contains("4B", mistake.Message, StringComparison.Ordinal);
        Assert.Empty(line.Sent);
    }

    [Fact]
    public static void Cancel_WhileListening_SendsNothing()
    {
        var line = new VirtualLine(new TalkingUnit(), 9600);
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var end = new StatusReader(line, new(UpsProtocol.Auto, new(), new FakeStatusMachines()), new EventList(), line).Run(stop.Token);

        Assert.Equal(StatusEndKind.Cancelled, end.Kind);
        Assert.Empty(line.Sent);
    }

    [Theory]
    [InlineData(1.5, 0)]
    [InlineData(4.5, 1)]
    public static void Timeout_CoversListeningToo(double seconds, int sent)
    {
        var line = new VirtualLine(new TalkingUnit(), 9600);
        var began = line.Now;

        Read(line, UpsProtocol.Auto, new FakeStatusMachines(), change: p => p with { Request = new() { Timeout = TimeSpan.FromSeconds(seconds) } });

        Assert.Equal(sent, line.Sent.Count);
        Assert.InRange(line.Now - began, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 0.5));
    }

    private static StatusEnd Read(
        VirtualLine line, UpsProtocol protocol, IStatusMachines machines, EventList? sink = null, Func<StatusPlan, StatusPlan>? change = null, Action? onMade = null)
    {
        var plan = new StatusPlan(protocol, new(), new Watched(machines, onMade));
        return new StatusReader(line, change?.Invoke(plan) ?? plan, sink ?? new EventList(), line).Run(CancellationToken.None);
    }

    private sealed class Watched(IStatusMachines machines, Action? onMade) : IStatusMachines
    {
        public IStatusMachine Create(UpsProtocol protocol, bool probe, StatusRequest request, IEventSink sink)
        {
            onMade?.Invoke();
            return machines.Create(protocol, probe, request, sink);
        }
    }
}
