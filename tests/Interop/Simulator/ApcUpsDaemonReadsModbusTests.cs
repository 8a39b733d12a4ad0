using System.Collections.Generic;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>apcupsd's driver modbus, written by others, watches the simulated unit by Modbus RTU.</summary>
public sealed class ApcUpsDaemonReadsModbusTests
{
    [Fact]
    public void Apcupsd_UnitInChangingConditions_ReadsThemAllAndWritesNothing()
    {
        ApcUpsDaemon.Require();
        using var unit = new ModbusUnit(SimulatorTransport.Pty);
        using var daemon = new ApcUpsDaemon("modbus", unit.Port);
        var w = System.Diagnostics.Stopwatch.StartNew();

        var st = daemon.WaitFor(said => said.GetValueOrDefault("STATUS") == "ONLINE", "ONLINE");
        System.IO.File.WriteAllText("/tmp/mbsim-apc.txt", w.Elapsed + string.Join("\n", st));
        foreach (var c in new[] { SimulatorCondition.OnBattery, SimulatorCondition.None, SimulatorCondition.Overload, SimulatorCondition.ReplaceBattery, SimulatorCondition.OutputOff, SimulatorCondition.Testing, SimulatorCondition.None, SimulatorCondition.OnBattery | SimulatorCondition.LowBattery })
        {
            unit.Order(c);
            var x = w.Elapsed;
            System.Threading.Thread.Sleep(8000);
            st = daemon.Status();
            System.IO.File.AppendAllText("/tmp/mbsim-apc.txt", $"\n{c} {w.Elapsed - x} {string.Join(" ", st)}");
        }
    }
}
