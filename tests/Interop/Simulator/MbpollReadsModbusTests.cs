using System;
using System.Linq;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>mbpoll, written by others, reads the simulated unit by Modbus RTU on a pseudo-terminal and by Modbus TCP.</summary>
public sealed class MbpollReadsModbusTests
{
    private const string Status = "0000 2002 0008 0000 0001 0000 0000 0001 0000 0000 0001 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0044 0000 0001 0000";

    [Fact]
    public void MbpollRtu_BlocksOfAUnitAtRest_ReadsTheirWords()
    {
        using var unit = new ModbusUnit(SimulatorTransport.Pty);

        Assert.Equal((Status, ""), Hex(Mbpoll.Rtu(unit.Port, 0, 27)));
        Assert.Equal(("0000 11D0 C800 0368 FFFF 2B73 FFFF 0DC0 1740 FFFF 1980 FFFF 0024 FFFF 3990 FFFF 1900 0001 E240 0000 FFFF FFFF 8001 39E0 FFFF FFFF 3040 "
            + string.Join(" ", Enumerable.Repeat("FFFF", 17)), ""), Hex(Mbpoll.Rtu(unit.Port, 128, 44)));
        var (inventory, errors) = Mbpoll.Rtu(unit.Port, 516, 120);
        Assert.Equal(("", 120), (errors, inventory.Length));
        Assert.Equal("Smart-UPS 1500", Text(inventory, 532 - 516, 16));
        Assert.Equal("AS2616000001", Text(inventory, 564 - 516, 8));
        Assert.Equal(("3030 2E35 3132 3334 3536 3738 1234 5678 FFFF FFFB 1234 FFFB 2020 DFE0", ""), Hex(Mbpoll.Rtu(unit.Port, 2048, 14)));
        Assert.Equal((Status, ""), Hex(Mbpoll.RtuInput(unit.Port, 0, 27)));
        Assert.Empty(unit.Writes);
    }

    [Fact]
    public void MbpollTcp_BlocksOfAUnitAtRest_ReadsTheirWords()
    {
        using var unit = new ModbusUnit(SimulatorTransport.ModbusTcp);

        Assert.Equal((Status, ""), Hex(Mbpoll.Tcp(unit.TcpPort, 0, 27)));
        Assert.Equal(("0000 11D0 C800 0368 0000 2B73 0000 0DC0 1740 0000 1980 0000 0024 0000 3990 0000 1900 0001 E240 0000 0000 0000 8001 39E0", ""),
            Hex(Mbpoll.Tcp(unit.TcpPort, 128, 24)));
        Assert.Equal(120, Mbpoll.Tcp(unit.TcpPort, 516, 120).Words.Length);
        Assert.Equal(14, Mbpoll.Tcp(unit.TcpPort, 2048, 14).Words.Length);
    }

    [Fact]
    public void MbpollRtu_WhatAUnitRefuses_IsToldWhy()
    {
        using var unit = new ModbusUnit(SimulatorTransport.Pty, unitId: 9);

        Assert.Contains("Illegal data address", Mbpoll.Rtu(unit.Port, 518, 4, unit: 9).Errors, StringComparison.Ordinal);
        Assert.Contains("timed out", Mbpoll.Rtu(unit.Port, 0, 27, unit: 1).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void MbpollRtu_Writes_AreRefusedAndCounted()
    {
        using var unit = new ModbusUnit(SimulatorTransport.Pty);

        Assert.Contains("Slave device or server failure", Mbpoll.RtuWrite(unit.Port, 1541, 1).Errors, StringComparison.Ordinal);
        Assert.Contains("Slave device or server failure", Mbpoll.RtuWrite(unit.Port, 1538, 0, 5).Errors, StringComparison.Ordinal);

        Assert.Equal(["0606050001", "10060200020400000005"], unit.Writes);
    }

    [Fact]
    public void MbpollTcp_WhatACardRefuses_IsToldWhy()
    {
        using var unit = new ModbusUnit(SimulatorTransport.ModbusTcp);

        Assert.Contains("Illegal data address", Mbpoll.Tcp(unit.TcpPort, 518, 4).Errors, StringComparison.Ordinal);
        Assert.Contains("Illegal data address", Mbpoll.Tcp(unit.TcpPort, 511, 1).Errors, StringComparison.Ordinal);
        Assert.NotEqual("", Mbpoll.Tcp(unit.TcpPort, 0, 27, unit: 2).Errors);
    }

    [Fact]
    public void MbpollTcp_UnitInItsLoader_IsSilent()
    {
        using var unit = new ModbusUnit(SimulatorTransport.ModbusTcp, state: SimulatorState.NoApplication);

        Assert.Contains("timed out", Mbpoll.Tcp(unit.TcpPort, 0, 27).Errors, StringComparison.Ordinal);
    }

    private static (string Words, string Errors) Hex((ushort[] Words, string Errors) read) =>
        (string.Join(" ", read.Words.Select(word => $"{word:X4}")), read.Errors);

    private static string Text(ushort[] words, int start, int count) =>
        new string([.. words.Skip(start).Take(count).SelectMany(word => new[] { (char)(word >> 8), (char)(word & 0xff) })]).TrimEnd();
}
