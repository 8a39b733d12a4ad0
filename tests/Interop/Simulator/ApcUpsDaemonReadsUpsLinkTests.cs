using System;
using System.Collections.Generic;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Simulator;

/// <summary>apcupsd's driver apcsmart, written by others, watches the simulated unit by UPS-Link.</summary>
public sealed class ApcUpsDaemonReadsUpsLinkTests
{
    [Fact]
    public void Apcupsd_UnitInChangingConditions_ReadsThemAllAndSendsNothingDangerous()
    {
        ApcUpsDaemon.Require();
        using var unit = new UpsLinkUnit();
        using (var daemon = new ApcUpsDaemon("apcsmart", unit.Port))
        {
            ReadsTheValues(daemon.WaitFor(status => status.GetValueOrDefault("ITEMP") == "27.5 C", "its temperature, which it reads last"));
            Follows(unit, daemon, SimulatorCondition.OnBattery, "ONBATT");
            Follows(unit, daemon, SimulatorCondition.None, "ONLINE");
            Follows(unit, daemon, SimulatorCondition.Overload, "ONLINE OVERLOAD");
            Follows(unit, daemon, SimulatorCondition.OutputOff, "");
            Follows(unit, daemon, SimulatorCondition.None, "ONLINE");

            // Last, since it stays in the belief that it shuts the machine down.
            Follows(unit, daemon, SimulatorCondition.OnBattery | SimulatorCondition.LowBattery, "SHUTTING DOWN");
        }

        var heard = unit.Heard();
        Assert.StartsWith("Y", heard, StringComparison.Ordinal);
        Assert.Contains("\x1a", heard, StringComparison.Ordinal);
        Assert.Equal("", UpsLinkUnit.DangerousIn(heard));
        Assert.DoesNotContain("R", heard, StringComparison.Ordinal);
    }

    private static void ReadsTheValues(IReadOnlyDictionary<string, string> status)
    {
        Assert.Equal(("Smart-UPS 1500", "AS2616000001", "ONLINE"), (status["MODEL"], status["SERIALNO"], State(status)));
        Assert.Equal(("04/15/26", "05/20/26"), (status["MANDATE"], status["BATTDATE"]));
        Assert.Equal(("100.0 Percent", "76.0 Minutes", "27.2 Volts"), (status["BCHARGE"], status["TIMELEFT"], status["BATTV"]));
        Assert.Equal(("23.3 Percent", "617.3.I"), (status["LOADPCT"], status["FIRMWARE"]));
        Assert.Equal(("231.5 Volts", "230.3 Volts", "50.0 Hz"), (status["LINEV"], status["OUTPUTV"], status["LINEFREQ"]));
        Assert.Equal(("230 Volts", "24.0 Volts"), (status["NOMOUTV"], status["NOMBATTV"]));
        Assert.Equal(("208.0 Volts", "253.0 Volts", "High"), (status["LOTRANS"], status["HITRANS"], status["SENSE"]));
    }

    private static void Follows(UpsLinkUnit unit, ApcUpsDaemon daemon, SimulatorCondition condition, string status)
    {
        unit.Order(condition);
        daemon.WaitFor(said => State(said) == status, $"'{status}' in the condition {condition}");
    }

    // Its flag for the battery's replacement comes and goes by itself.
    private static string? State(IReadOnlyDictionary<string, string> status) =>
        status.GetValueOrDefault("STATUS")?.Replace("REPLACEBATT", "", StringComparison.Ordinal).Trim();
}
