using System.Collections.Generic;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>apcupsd's driver modbus, written by others, watches the simulated unit by Modbus RTU.</summary>
public sealed class ApcUpsDaemonReadsModbusTests
{
    [Fact]
    public void Apcupsd_UnitInChangingConditions_ReadsThemAll()
    {
        using var unit = new ModbusUnit(SimulatorTransport.Pty);
        using var daemon = new ApcUpsDaemon("modbus", unit.Port);

        var status = daemon.WaitFor(said => said.ContainsKey("ITEMP"), "its temperature");
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join("\n", status));
        Follows(unit, daemon, SimulatorCondition.OnBattery, "ONBATT");
    }

    private static void Follows(ModbusUnit unit, ApcUpsDaemon daemon, SimulatorCondition condition, string status)
    {
        unit.Order(condition);
        daemon.WaitFor(said => said.GetValueOrDefault("STATUS") == status, $"'{status}' in the condition {condition}");
    }
}
