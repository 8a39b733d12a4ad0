using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ApcUps.Tests.Interop.Peers;
using Xunit;

namespace ApcUps.Tests.Interop.Examples;

/// <summary>A night with units in their loaders, some of which cannot be served, and the night after it.</summary>
public sealed class NightlyFleetTests : IDisposable
{
    private const string Header = "Port,HardwareId,TargetVersion,Sku";
    private readonly SimulatedFleet _fleet = new();

    [Fact]
    public void TwentyFourUnits_ThreeHeldAndOneOfAnotherId_TwentyAreConfirmedOnce()
    {
        PeerProgram.Require("sleep");
        var good = Enumerable.Range(0, 20).Select(i => InLoader(17 + (i % 2), i % 3 == 0)).ToArray();
        var held = Enumerable.Range(0, 3).Select(i => InLoader(17 + (i % 2), restarting: false)).ToArray();
        var wrong = InLoader(17, restarting: true);
        string[] rows = [.. good.Concat(held).Select(u => Row(u, u.HardwareId)), Row(wrong, 18)];

        using (var holder = Hold(held))
        {
            _fleet.Inventory([Header, .. rows]);
            var first = NightlyRun.Of(_fleet);

            Assert.Equal(1, first.Shell.ExitCode);
            Assert.Equal(string.Empty, first.Shell.Error);
            Assert.Equal([.. Enumerable.Repeat("Updated", 20), "Failed", "Failed", "Failed", "Refused"], first.Verdicts);
            Assert.All(first.Records.Take(20), r => Assert.Equal("Confirmed", NightlyRun.Text(r, "Outcome")));
            Assert.Equal([.. Enumerable.Repeat("", 20), "PortBusy", "PortBusy", "PortBusy", "BannerContradicts"], first.ErrorIds);
            Assert.All(first.Records.Skip(20).Take(3), r => Assert.Contains($"sleep ({holder.Id})", NightlyRun.Text(r, "Error"), StringComparison.Ordinal));
        }

        Assert.Equal([.. Enumerable.Repeat(1, 20), 0, 0, 0, 0], _fleet.Now().Select(u => u.Attempts));
        SecondNight(rows[..20]);
    }

    [Fact]
    public void CtrlC_InMidTransfer_LeavesAResultForEveryRow()
    {
        _fleet.Image(17, "07.1", blocks: 1345);
        var unit = _fleet.Start(new() { HardwareId = 17, State = SimulatorState.Restarting, BaudRate = 9600 });
        _fleet.Inventory(Header, Row(unit, 17), $"{unit.Port}x,17,,");
        using var shell = NightlyRun.Start(_fleet);
        Assert.True(SpinWait.SpinUntil(() => _fleet.Now()[0].State == SimulatorState.Receiving, TimeSpan.FromSeconds(60)), "no transfer began");

        shell.Interrupt();
        var run = NightlyRun.Left(_fleet, shell.WaitForExit());

        Assert.Equal(130, run.Shell.ExitCode);
        Assert.Equal(["Failed", "Failed"], run.Verdicts);
        Assert.Equal(["NoResult", "PortNotFound"], run.ErrorIds);
    }

    public void Dispose() => _fleet.Dispose();

    private void SecondNight(string[] rows)
    {
        _fleet.Inventory([Header, .. rows]);
        var second = NightlyRun.Of(_fleet);

        Assert.Equal(0, second.Shell.ExitCode);
        Assert.All(second.Verdicts, v => Assert.Equal("UpToDate", v));
        Assert.Equal(20, second.Records.Count);
        Assert.Equal([.. Enumerable.Repeat(1, 20), 0, 0, 0, 0], _fleet.Now().Select(u => u.Attempts));
    }

    private static string Row(UpsSimulator unit, int hardwareId) => $"{unit.Port},{hardwareId},{(hardwareId == 17 ? "07.1" : "09.6")},";

    private UpsSimulator InLoader(int hardwareId, bool restarting) =>
        _fleet.Start(new() { HardwareId = hardwareId, State = restarting ? SimulatorState.Restarting : SimulatorState.NoApplication });

    private static PeerProgram Hold(IReadOnlyList<UpsSimulator> units)
    {
        var holder = PeerProgram.Start($"sleep 300 {string.Join(' ', units.Select((u, i) => $"{i + 3}<{u.Port}"))}");
        Until.True(() => units.All(u => Has(holder.Id, u.Port)), "the ports to be held");
        return holder;
    }

    private static bool Has(int process, string port) =>
        Directory.GetFiles($"/proc/{process}/fd").Any(f => new FileInfo(f).LinkTarget == port);
}
