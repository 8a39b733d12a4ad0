using System;
using System.Linq;
using System.Threading;
using ApcUps.Simulator;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using FsCheck.Xunit;
using Xunit;

namespace ApcUps.Tests.Unit.Status;

/// <summary>Every byte that reading sends, by every path, to units that answer as they like.</summary>
public static class WrittenBytesProperties
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    [Property(MaxTest = 40)]
    public static void Microlink_HostileUnit_GetsOnlyTheList(int seed, bool honest) =>
        Check(UpsProtocol.Microlink, seed, honest ? SimulatorProtocol.Microlink : null, b => WrittenBytes.MayBeMicrolink(b.Bytes));

    [Property(MaxTest = 40)]
    public static void UpsLink_HostileUnit_GetsOnlyTheList(int seed, bool honest) =>
        Check(UpsProtocol.UpsLink, seed, honest ? SimulatorProtocol.UpsLink : null, b => WrittenBytes.MayBeUpsLink(b.Bytes));

    [Property(MaxTest = 40)]
    public static void Modbus_HostileUnit_GetsOnlyTheList(int seed, bool honest) =>
        Check(UpsProtocol.Modbus, seed, honest ? SimulatorProtocol.Modbus : null, b => WrittenBytes.MayBeModbusRtu(b.Bytes));

    [Property(MaxTest = 40)]
    public static void ModbusTcp_HostileUnit_GetsOnlyTheList(int seed) =>
        Check(UpsProtocol.Modbus, seed, null, b => WrittenBytes.MayBeModbusTcp(b.Bytes), ModbusFraming.Tcp);

    [Property(MaxTest = 60)]
    public static void Auto_HostileUnit_GetsMicrolinkAt9600AndUpsLinkAt2400(int seed, int kind) => Check(
        UpsProtocol.Auto, seed, (kind & 3) switch { 0 => SimulatorProtocol.Microlink, 1 => SimulatorProtocol.UpsLink, 2 => SimulatorProtocol.Modbus, _ => null },
        b => b.BaudRate == 9600 ? WrittenBytes.MayBeMicrolink(b.Bytes) : WrittenBytes.MayBeUpsLink(b.Bytes));

    [Fact]
    public static void Microlink_HonestUnit_GetsOnePasswordAndTheStopLast()
    {
        var line = Run(UpsProtocol.Microlink, 0, SimulatorProtocol.Microlink, spoil: false);

        Assert.Single(line.Sent, s => s.Bytes.Length == 9);
        Assert.Equal(0xf7, line.SentBytes[^1]);
        Assert.All(line.Sent, s => Assert.True(WrittenBytes.MayBeMicrolink(s.Bytes)));
    }

    [Theory]
    [InlineData("M")]
    [InlineData("N")]
    [InlineData("J")]
    [InlineData("K")]
    [InlineData("S")]
    [InlineData("W")]
    [InlineData("R")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("@")]
    [InlineData("\x7f")]
    [InlineData("QQ")]
    public static void List_DangerousBytes_AreNotOnIt(string bytes) => Assert.False(WrittenBytes.MayBeUpsLink(bytes.Select(c => (byte)c).ToArray()));

    private static void Check(
        UpsProtocol protocol, int seed, SimulatorProtocol? kind, Func<(int? BaudRate, byte[] Bytes), bool> may, ModbusFraming framing = ModbusFraming.Rtu)
    {
        var line = Run(protocol, seed, kind, spoil: true, framing);

        Assert.NotEmpty(line.Sent);
        Assert.All(line.Sent, s => Assert.True(may(s), $"{s.BaudRate}: {BitConverter.ToString(s.Bytes)}"));
    }

    private static VirtualLine Run(UpsProtocol protocol, int seed, SimulatorProtocol? kind, bool spoil, ModbusFraming framing = ModbusFraming.Rtu)
    {
        using var unit = kind is { } known ? new SimulatedLoader(new() { State = SimulatorState.ApplicationRunning, Protocol = known }) : null;
        var line = new VirtualLine(spoil ? new HostileUnit(unit, seed) : unit!, kind == SimulatorProtocol.UpsLink ? 2400 : 9600);
        var began = line.Now;

        new StatusReader(line, new(protocol, new() { Timeout = Limit }, new StatusMachines(framing)), new EventList(), line).Run(CancellationToken.None);

        Assert.InRange(line.Now - began, TimeSpan.Zero, Limit + TimeSpan.FromSeconds(1));
        return line;
    }
}
