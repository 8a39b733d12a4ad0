using System;
using System.Linq;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

/// <summary>The whole simulated unit, asked over its line.</summary>
public sealed class ModbusUnitTests
{
    private static readonly byte[] ReadCause = ModbusBench.Rtu([3, 0, 2, 0, 1]);
    private static readonly byte[] ReadId = ModbusBench.Rtu([3, 2, 0, 0, 1], 7);

    [Fact]
    public void Unit_OnASerialLine_AnswersByItsConditionAndPace()
    {
        using var unit = new SimulatedLoader(Running(SimulatorTransport.Pty) with { BaudRate = 9600 });
        var rig = new MachineRig(new LinePace(unit, 9600));
        Assert.Equal("01 03 02 00 08 B9 82", Ask(rig, ReadCause));
        unit.Condition = SimulatorCondition.OnBattery;
        Assert.StartsWith("01 03 02 00 02", Ask(rig, ReadCause), StringComparison.Ordinal);

        // 8 bytes there, 15 ms of silence, 7 bytes back.
        var asked = rig.Now;
        rig.Send(ReadCause);
        rig.Run(1);
        var bytes = rig.Heard.Skip(rig.Heard.Count - 7).ToArray();
        Assert.Equal(15 + (9 * 10 / 9.6), (bytes[0].At - asked).TotalMilliseconds, 0.01);
        Assert.Equal(15 + (15 * 10 / 9.6), (bytes[6].At - asked).TotalMilliseconds, 0.01);
    }

    [Fact]
    public void Unit_OfItsOwnIds_AnswersByThem()
    {
        using var unit = new SimulatedLoader(Running(SimulatorTransport.Tcp) with { ModbusUnitId = 7, HardwareId = 18 });
        Assert.StartsWith("07 03 02 00 12", Ask(new MachineRig(unit), ReadId), StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_SentWrites_KeepsThem()
    {
        using var unit = new SimulatedLoader(Running(SimulatorTransport.InProcess));
        var rig = new MachineRig(unit);
        Ask(rig, ReadCause);
        Assert.Empty(unit.ModbusWrites());
        Assert.StartsWith("01 86 04", Ask(rig, ModbusBench.Rtu([6, 6, 5, 0, 1])), StringComparison.Ordinal);
        Assert.Equal([[6, 6, 5, 0, 1]], unit.ModbusWrites());
    }

    [Fact]
    public void Unit_BehindACard_AnswersModbusTcp()
    {
        using var unit = new SimulatedLoader(Running(SimulatorTransport.ModbusTcp));
        var rig = new MachineRig(unit);
        Assert.Equal("12 34 00 00 00 05 01 03 02 00 08", Ask(rig, ModbusBench.Tcp([3, 0, 2, 0, 1])));
        Assert.Equal("", Ask(rig, ReadCause));
    }

    [Theory]
    [InlineData(SimulatorState.NoApplication)]
    [InlineData(SimulatorState.WaitingForTransfer)]
    [InlineData(SimulatorState.Restarting)]
    [InlineData(SimulatorState.Dead)]
    public void Unit_BehindACardWithoutApplication_IsSilent(SimulatorState state)
    {
        using var unit = new SimulatedLoader(Running(SimulatorTransport.ModbusTcp) with { State = state });
        var rig = new MachineRig(unit);
        Assert.Equal("", Ask(rig, ModbusBench.Tcp([3, 0, 2, 0, 1])));
        rig.Run(300);
        Assert.Equal("", rig.AllText);
        Assert.Equal(state, unit.Status.State);
    }

    [Theory]
    [InlineData(SimulatorProtocol.Microlink)]
    [InlineData(SimulatorProtocol.UpsLink)]
    [InlineData(SimulatorProtocol.None)]
    public void Unit_BehindACardWithAnotherProtocol_IsSilent(SimulatorProtocol protocol)
    {
        using var unit = new SimulatedLoader(Running(SimulatorTransport.ModbusTcp) with { Protocol = protocol });
        var rig = new MachineRig(unit);
        rig.Run(1);
        Assert.Equal("", Ask(rig, [(byte)'Y', 0xFD]));
        Assert.Equal(SimulatorState.ApplicationRunning, unit.Status.State);
    }

    private static SimulatorOptions Running(SimulatorTransport transport) => new()
    {
        State = SimulatorState.ApplicationRunning,
        Protocol = SimulatorProtocol.Modbus,
        Transport = transport,
    };

    private static string Ask(MachineRig rig, byte[] frame)
    {
        rig.Run(1);
        var before = rig.Heard.Count;
        rig.Send(frame);
        rig.Run(1);
        return ModbusBench.Hex(rig.Heard.Skip(before).Select(heard => heard.Value).ToArray());
    }
}
