using System;
using System.Collections.Generic;
using System.Globalization;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>apcupsd's driver modbus, written by others, watches the simulated unit by Modbus RTU.</summary>
public sealed class ApcUpsDaemonReadsModbusTests
{
    private const int OnBatteryAndLow = 0x50;

    [Fact]
    public void Apcupsd_UnitInChangingConditions_ReadsThemAllAndWritesNothing()
    {
        ApcUpsDaemon.Require();
        using var unit = new ModbusUnit(SimulatorTransport.Pty);
        using var daemon = new ApcUpsDaemon("modbus", unit.Port);

        ReadsTheValues(daemon.WaitFor(said => said.GetValueOrDefault("STATUS") == "ONLINE", "ONLINE"));
        Follows(unit, daemon, SimulatorCondition.OnBattery, "ONBATT");
        Follows(unit, daemon, SimulatorCondition.Overload, "ONLINE OVERLOAD");
        Follows(unit, daemon, SimulatorCondition.ReplaceBattery, "ONLINE REPLACEBATT");
        FollowsLowBattery(unit, daemon);
        Assert.Empty(unit.Writes);
    }

    private static void ReadsTheValues(IReadOnlyDictionary<string, string> said)
    {
        Assert.Equal(("Smart-UPS 1500", "AS2616000001", "SIMULATE"), (said["MODEL"], said["SERIALNO"], said["UPSNAME"]));
        Assert.Equal("UPS 07.0 / 00.5", said["FIRMWARE"]);
        Assert.Equal(("100.0 Percent", "76.0 Minutes", "27.2 Volts"), (said["BCHARGE"], said["TIMELEFT"], said["BATTV"]));
        Assert.Equal(("23.2 Percent", "25.5 Percent", "1.12 Amps"), (said["LOADPCT"], said["LOADAPNT"], said["OUTCURNT"]));
        Assert.Equal(("231.5 Volts", "230.2 Volts", "50.0 Hz"), (said["LINEV"], said["OUTPUTV"], said["LINEFREQ"]));
        Assert.Equal(("27.5 C", "OK", "90 Seconds"), (said["ITEMP"], said["SELFTEST"], said["DSHUTD"]));
        Assert.Equal(("230 Volts", "1000 Watts", "1440 VA"), (said["NOMOUTV"], said["NOMPOWER"], said["NOMAPNT"]));
        Assert.Equal(("2026-04-15", "2026-05-20"), (said["MANDATE"], said["BATTDATE"]));
    }

    private static void Follows(ModbusUnit unit, ApcUpsDaemon daemon, SimulatorCondition condition, string status)
    {
        unit.Order(condition);
        daemon.WaitFor(said => said.GetValueOrDefault("STATUS") == status, $"'{status}' in the condition {condition}");
    }

    // Last, since it then believes that it shuts the machine down and says so instead of its status. Its flags stay.
    private static void FollowsLowBattery(ModbusUnit unit, ApcUpsDaemon daemon)
    {
        unit.Order(SimulatorCondition.OnBattery | SimulatorCondition.LowBattery);
        daemon.WaitFor(said => (Flags(said) & OnBatteryAndLow) == OnBatteryAndLow, "that the battery is low");
    }

    private static int Flags(IReadOnlyDictionary<string, string> said) =>
        said.GetValueOrDefault("STATFLAG") is { } flags && flags.StartsWith("0x", StringComparison.Ordinal)
            ? int.Parse(flags.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : 0;
}
