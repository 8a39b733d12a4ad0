using System;
using System.Linq;
using System.Threading;
using ApcUps.Simulator;
using ApcUps.Status;
using ApcUps.Status.Modbus;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Status;

/// <summary>Every byte that reading sends, by every path, to units that answer as they like.</summary>
public static class WrittenBytesProperties
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    [Fact]
    public static void Microlink_HostileUnit_GetsOnlyTheList() => ForAll((seed, kind) =>
        Holds(UpsProtocol.Microlink, seed, kind == 0 ? null : SimulatorProtocol.Microlink, s => WrittenBytes.MayBeMicrolink(s.Bytes)));

    [Fact]
    public static void UpsLink_HostileUnit_GetsOnlyTheList() => ForAll((seed, kind) =>
        Holds(UpsProtocol.UpsLink, seed, kind == 0 ? null : SimulatorProtocol.UpsLink, s => WrittenBytes.MayBeUpsLink(s.Bytes)));

    [Fact]
    public static void Modbus_HostileUnit_GetsOnlyTheList() => ForAll((seed, kind) =>
        Holds(UpsProtocol.Modbus, seed, kind == 0 ? null : SimulatorProtocol.Modbus, s => WrittenBytes.MayBeModbusRtu(s.Bytes)));

    [Fact]
    public static void ModbusTcp_HostileUnit_GetsOnlyTheList() => ForAll((seed, kind) =>
        Holds(UpsProtocol.Modbus, seed, kind == 0 ? null : SimulatorProtocol.Modbus, s => WrittenBytes.MayBeModbusTcp(s.Bytes), SimulatorTransport.ModbusTcp));

    [Fact]
    public static void Auto_HostileUnit_GetsMicrolinkAt9600AndUpsLinkAt2400() => ForAll((seed, kind) => Holds(
        UpsProtocol.Auto, seed, kind == 0 ? null : (SimulatorProtocol)(kind - 1),
        s => s.BaudRate == 9600 ? WrittenBytes.MayBeMicrolink(s.Bytes) : WrittenBytes.MayBeUpsLink(s.Bytes)));

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

    private static void ForAll(Func<int, int, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), holds));

    private static bool Holds(
        UpsProtocol protocol, int seed, SimulatorProtocol? kind, Func<(int? BaudRate, byte[] Bytes), bool> may, SimulatorTransport transport = SimulatorTransport.InProcess)
    {
        var line = Run(protocol, seed, kind, spoil: true, transport);
        Assert.NotEmpty(line.Sent);
        Assert.All(line.Sent, s => Assert.True(may(s), $"{s.BaudRate}: {BitConverter.ToString(s.Bytes)}"));
        return true;
    }

    private static VirtualLine Run(
        UpsProtocol protocol, int seed, SimulatorProtocol? kind, bool spoil, SimulatorTransport transport = SimulatorTransport.InProcess)
    {
        using var unit = kind is { } known
            ? new SimulatedLoader(new() { State = SimulatorState.ApplicationRunning, Protocol = known, Transport = transport })
            : null;
        var line = new VirtualLine(spoil ? new HostileUnit(unit, seed) : unit!, kind == SimulatorProtocol.UpsLink ? 2400 : 9600);
        var began = line.Now;
        var machines = new StatusMachines(transport == SimulatorTransport.ModbusTcp ? ModbusFraming.Tcp : ModbusFraming.Rtu);

        new StatusReader(line, new(protocol, new() { Timeout = Limit }, machines), new EventList(), line).Run(CancellationToken.None);

        Assert.InRange(line.Now - began, TimeSpan.Zero, Limit + TimeSpan.FromSeconds(1));
        return line;
    }
}
