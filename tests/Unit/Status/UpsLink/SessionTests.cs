using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>Whole readings of a third generation unit.</summary>
public class SessionTests
{
    private const string Sweep = "Q'8~9PLOFBfjCGX";

    [Fact]
    public void Reading_ThirdGeneration_AsksWhatTheUnitKnows()
    {
        var bench = Play(_ => { });
        Assert.Equal("YVa\u0001bncmx" + Sweep + "Q", bench.Sent);
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
        Assert.True(bench.Reader.HasAnswered);
        Assert.True(bench.Now < 4, $"{bench.Now} s");
        Assert.Empty(bench.Notes);
        Assert.Null(bench.Reader.TakeOutput());
    }

    [Fact]
    public void Reading_ThirdGeneration_GivesAllThatItSaid()
    {
        var bench = Play(_ => { });
        var s = bench.Status;
        Assert.Equal(UpsProtocol.UpsLink, s.Protocol);
        Assert.Equal(("Smart-UPS 1500 RM", "AS0546231334", "UPS_IDEN"), (s.Model, s.SerialNumber, s.Name));
        Assert.Equal(["617.3.I"], s.ComponentVersions!);
        Assert.Equal((new DateTime(2005, 11, 15), null), (s.ManufactureDate, s.BatteryInstallDate));
        Assert.Equal((UpsState.OnLine, false, true), (s.State, s.OnBattery, s.OutputOn));
        Assert.Equal((100.0, TimeSpan.FromMinutes(112), 27.47, 36.4), (s.ChargePercent, s.Runtime, s.BatteryVoltage, s.TemperatureCelsius));
        Assert.Equal((23.4, 231.8, 230.4, 50.0), (s.LoadPercent, s.InputVoltage, s.OutputVoltage, s.Frequency));
        Assert.Equal((UpsTransferCause.CommandOrTest, UpsTestResult.Passed), (s.LastTransferCause, s.LastTest));
        Assert.Empty(s.Faults!);
        Assert.Equal(bench.Now, s.Elapsed.TotalSeconds, 3);
        AssertNull(s.Raw, s.Sku, s.FirmwareVersion, s.HardwareId, s.LoaderVersion, s.LoadWatt);
        AssertNull(s.OutputCurrent, s.EnergyWattHour, s.Outlets, s.BatteryReplaceDate);
    }

    [Fact]
    public void Reading_NextCommand_GoesOutWithTheLineEnd()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        unit.Delay = 0.1;
        bench.Run(2);
        Assert.Equal(('V', 'a'), (bench.Commands[1].Command, bench.Commands[2].Command));
        Assert.InRange(bench.Commands[2].At - bench.Commands[1].At, 0.1 + (5 * 10 / 2400.0) - 0.0005, 0.1 + (5 * 10 / 2400.0) + 0.0005);
    }

    [Fact]
    public void Reading_Raw_GivesTheReplies()
    {
        var bench = Play(_ => { }, new() { Raw = true });
        Assert.Equal("YVa\u0001bncmx" + Sweep + "g\u001aQ", bench.Sent);
        var raw = bench.Status.Raw!;
        Assert.Equal("V a ^A b n c m x Q ' 8 ~ 9 P L O F B f j C G X g ^Z".Split(' '), raw.Select(r => r.Name));
        Assert.Equal(
            ("0112:", "Smart-UPS 1500 RM   ", ScriptedUnit.FirstCommands.Replace("\u0001", @"\x01").Replace("\u000e", @"\x0e").Replace("\u001a", @"\x1a").Replace("\u007f", @"\x7f"), "03/01/24"),
            (Value(raw, "j"), Value(raw, "^A"), Value(raw, "a"), Value(raw, "x")));
        Assert.StartsWith("#uI43253", Value(raw, "^Z"), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_Raw_KeepsWhatWasWithheldOrCannotBeRead()
    {
        var bench = Play(u => (u.Replies['C'], u.Replies['B']) = ("NA", "2!7,47"), new() { Raw = true });
        Assert.Equal(("NA", "27,47"), (Value(bench.Status.Raw!, "C"), Value(bench.Status.Raw!, "B")));
        AssertNull(bench.Status.BatteryVoltage, bench.Status.TemperatureCelsius);
    }

    [Fact]
    public void Reading_Raw_LeavesOutWhatWasNotAnswered()
    {
        var bench = Play(u => u.Deaf['B'] = 2, new() { Raw = true });
        Assert.DoesNotContain(bench.Status.Raw!, r => r.Name == "B" || r.Value is null);
        Assert.Equal(24, bench.Status.Raw!.Length);
    }

    [Fact]
    public void Reading_CurrentIsAnnounced_IsAsked()
    {
        var bench = Play(u => (u.Replies['a'], u.Replies['/']) = ("3.!%.Q/", "07.29"));
        Assert.Equal("YVaQ/Q", bench.Sent);
        Assert.Equal(7.29, bench.Status.OutputCurrent);
        Assert.Equal(["FWI"], bench.Status.ComponentVersions!);
    }

    /// <summary>The example session of the facts, section 10: the mains fail on the way, and an alert stands inside a reply.</summary>
    [Fact]
    public void Reading_ExampleOfTheFacts_IsReadByteByByte()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        unit.Replies['\u0001'] = "Smart-UPS 1500 RM";
        unit.Instead = command =>
        {
            if (command == 'L')
            {
                bench.Speak(0.03, "231.8\r\n").Speak(0.08, "!!");
                (unit.Replies['Q'], unit.Replies['j'], unit.Replies['G']) = ("10", "00%25:", "L");
                return true;
            }

            return false;
        };
        bench.RunToEnd();
        Assert.Equal("YVa\u0001bncmxQ'8~9PLOFBfjCGXQQ", bench.Sent);
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
        Assert.Equal((UpsState.OnBattery, true), (bench.Status.State, bench.Status.OnBattery));
        Assert.Equal((231.8, TimeSpan.FromMinutes(25), UpsTransferCause.LowInputVoltage), (bench.Status.InputVoltage, bench.Status.Runtime, bench.Status.LastTransferCause));
        Assert.Equal(["The unit sent the alert !: it went to battery.", "The unit sent the alert %: the battery is low."], bench.Notes);
    }

    [Fact]
    public void Reading_CrIsMissing_IsReadAllTheSame()
    {
        var bench = Play(u => u.LineEnd = "\n");
        Assert.Equal((StatusEndKind.Complete, "Smart-UPS 1500 RM", 27.47), (bench.Ending, bench.Status.Model, bench.Status.BatteryVoltage));
    }

    [Fact]
    public void Reading_CrBehindLf_CostsNoTime()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench).Instead = c => c == 'L' && bench.Say(0.05, "231.8\n\r") is not null;
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.Complete, 231.8, 230.4), (bench.Ending, bench.Status.InputVoltage, bench.Status.OutputVoltage));
        Assert.Equal(0.05, bench.Commands.Single(c => c.Command == 'O').At - bench.Commands.Single(c => c.Command == 'L').At, 3);
    }

    [Fact]
    public void Reading_NaEverywhere_IsCompleteAndNull()
    {
        var bench = Play(u =>
        {
            foreach (var command in u.Replies.Keys.Where(c => c is not ('V' or 'a' or 'Q')).ToList())
            {
                u.Replies[command] = "NA";
            }
        });
        var s = bench.Status;
        Assert.Equal((StatusEndKind.Complete, UpsState.OnLine, "Smart-UPS 450"), (bench.Ending, s.State, s.Model));
        AssertNull(s.SerialNumber, s.Name, s.ManufactureDate, s.ChargePercent, s.Runtime, s.BatteryVoltage);
        AssertNull(s.TemperatureCelsius, s.LoadPercent, s.InputVoltage, s.OutputVoltage, s.Frequency, s.LastTransferCause, s.LastTest);
        Assert.Null(s.Faults);
        Assert.Empty(bench.Notes);
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("ERR")]
    [InlineData("NA")]
    public void Reading_Refusal_IsNullAndNoError(string refusal)
    {
        var bench = Play(u => (u.Replies['B'], u.Replies['X'], u.Replies['c']) = (refusal, refusal, refusal));
        Assert.Equal((StatusEndKind.Complete, null, null, null), (bench.Ending, bench.Status.BatteryVoltage, bench.Status.LastTest, bench.Status.Name));
    }

    [Fact]
    public void Reading_BlankTextsAndUnknownRuntime_AreNullAndNoError()
    {
        var bench = Play(u => (u.Replies['c'], u.Replies['n'], u.Replies['j'], u.Replies['G'], u.Replies['X']) = ("        ", string.Empty, ">>>>:", "O", "NO"));
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
        AssertNull(bench.Status.Name, bench.Status.SerialNumber, bench.Status.Runtime, bench.Status.LastTransferCause);
    }

    [Fact]
    public void Reading_DangerousCommandsAreAnnounced_AreNotSent()
    {
        var bench = Play(u => u.Replies['a'] = "3.!.QMNJWKS@UDZzAR^-+I[]{}1456\u007f\u000e\u0002\u0010\u0019\u009f.\u009f:\u00d3\u00d4", new() { Raw = true });
        Assert.Equal("YVaQQ", bench.Sent);
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
    }

    private static void AssertNull(params object?[] values) => Assert.All(values, Assert.Null);

    private static string Value(UpsRawValue[] raw, string name) => Assert.Single(raw, r => r.Name == name).Value;

    private static UpsLinkBench Play(Action<ScriptedUnit> with, StatusRequest? request = null)
    {
        var bench = new UpsLinkBench(request);
        with(ScriptedUnit.Third(bench));
        return bench.RunToEnd();
    }
}
