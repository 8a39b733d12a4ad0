using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Commands.Updates;
using ApcUps.Updating;
using Xunit;

namespace ApcUps.Tests.Unit.Updates;

public class ConditionStories
{
    [Theory]
    [InlineData(SimulatorCondition.OnBattery, "MainsMissing", "OnMains")]
    [InlineData(SimulatorCondition.Testing, "TestRunning", "NoTest")]
    public void Update_WhileAConditionOfTheVendorDoesNotHold_IsRefused(SimulatorCondition condition, string errorId, string check)
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Condition = condition | SimulatorCondition.OutputOff });
        var job = bench.Run(bench.Order with { Wait = true });
        Assert.Equal(UpdateOutcome.Refused, job.Result.Outcome);
        Assert.Equal(errorId, job.Result.ErrorId);
        Assert.Equal(UpdateCheckState.NotMet, job.Result.Checks.Single(c => c.Name == check).State);
        Assert.Empty(bench.Questions);
    }

    [Fact]
    public void Update_WithForce_LiftsTheVendorsConditionsAndSaysSo()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { Condition = SimulatorCondition.OnBattery | SimulatorCondition.OutputOff });
        var job = bench.Run(bench.Order with { Wait = true, Wish = new(false, true) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(UpdateCheckState.Lifted, job.Result.Checks.Single(c => c.Name == "OnMains").State);
        Assert.Contains(job.Warnings, w => w.Contains("mains are gone", StringComparison.Ordinal));
        Assert.Contains("Its mains are gone", bench.Questions.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_WhileAnotherProgramHasThePort_IsRefused()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication }) { MachineIs = new(null, null, "apcupsd (812)") };
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal("PortShared", job.Result.ErrorId);
        Assert.Contains("apcupsd (812)", job.Problem!.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Sent);
    }

    [Fact]
    public void Update_OnAMachineThatMaySleep_GoesOnWithAWarning()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication }) { MachineIs = new("no systemd-inhibit", true, null) };
        var said = new List<string>();
        bench.Shown = e =>
        {
            if (e is MachineRisk risk)
            {
                said.Add($"{risk.Text} ({bench.BlocksSent} blocks sent)");
            }
        };
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Equal(2, said.Count);
        Assert.Contains("no systemd-inhibit", said[0], StringComparison.Ordinal);
        Assert.Contains("runs on its battery", said[1], StringComparison.Ordinal);
        Assert.All(said, s => Assert.EndsWith("(0 blocks sent)", s, StringComparison.Ordinal));
    }

    [Fact]
    public void Update_OfAUnitThatCannotBeRead_AsksForWhatNobodyKnows()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication }) { MachineIs = new(null, null, null) };
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17) });
        var unknown = job.Result.Checks.Where(c => c.State == UpdateCheckState.Unknown).ToArray();
        Assert.Equal(
            ["OutputOff", "OnMains", "BatteryConnected", "NoTest", "SmartSlotEmpty", "NotFedByThisUnit", "MachineOnMains"],
            unknown.Select(c => c.Name));
        Assert.All(unknown, c => Assert.StartsWith("could not be read; make sure that ", c.Text, StringComparison.Ordinal));
        Assert.All(unknown, c => Assert.Contains(c.Text.Substring(Preconditions.MakeSure.Length), bench.Questions[0].Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Preconditions.MakeSure, bench.Questions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_WithTheOutputUnreadableAndAllowed_SaysThatItIsLetBe()
    {
        using var images = Units.Images17();
        using var bench = new UpdateBench(images, Units.Id17 with { State = SimulatorState.NoApplication });
        var job = bench.Run(bench.Order with { Stated = Units.Stated(17), Wish = new(true, false) });
        var check = job.Result.Checks.Single(c => c.Name == Preconditions.OutputOff);
        Assert.Equal(UpdateCheckState.Lifted, check.State);
        Assert.Contains(check.Text, job.Warnings);
        Assert.Contains(check.Text, bench.Questions[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Update_OfAUnitAtFifteen_AsksForTheSwitchOnItsDisplay()
    {
        using var images = ImageFolder.Id18();
        using var bench = new UpdateBench(images, Units.Id17 with { HardwareId = 18, FirmwareVersion = "15.0", LoaderVersion = "08.5" });
        var job = bench.Run(bench.Order with { Target = FirmwareVersion.Parse("15.1"), Wait = true });
        Assert.Equal(UpdateOutcome.Confirmed, job.Result.Outcome);
        Assert.Contains("Firmware Upgrade Interface", bench.Questions.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AllowOutputOn_LiftsARuleThatCanBeLifted_AndNotOneThatCannot()
    {
        var unit = new UnitSeen { Presence = UnitPresence.Application, Facts = new() { HardwareId = 17, OutputOn = true, InstalledVersion = FirmwareVersion.Parse("07.0") } };
        var machine = new MachineFacts(null, false, null);
        UpdateCheckState Of(UnitSeen seen, int id, bool allow) => Preconditions
            .Of(seen, new() { HardwareId = id, Version = FirmwareVersion.Parse("15.0") }, machine, new(allow, false)).Single(c => c.Name == Preconditions.OutputOff).State;
        Assert.Equal(UpdateCheckState.NotMet, Of(unit, 17, allow: false));
        Assert.Equal(UpdateCheckState.Lifted, Of(unit, 17, allow: true));
        Assert.Equal(UpdateCheckState.NotMet, Of(unit with { Facts = unit.Facts with { HardwareId = 1013 } }, 1013, allow: true));

        var unread = unit with { Facts = unit.Facts with { OutputOn = null } };
        Assert.Equal(UpdateCheckState.Lifted, Of(unread, 17, allow: true));
        Assert.Equal(UpdateCheckState.Unknown, Of(unread with { Facts = unread.Facts with { HardwareId = 1013 } }, 1013, allow: true));
    }
}
