using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>Alerts stand anywhere. They are hints; Q decides.</summary>
public class AlertTests
{
    private const string LineFail = "The unit sent the alert !: it went to battery.";

    [Theory]
    [InlineData("!27.47\r\n")]
    [InlineData("2!7.47\r\n")]
    [InlineData("27.!!47\r\n")]
    [InlineData("27.47!\r\n")]
    [InlineData("27.47\r!\n")]
    [InlineData("!2!7!.!4!7!\r!\n")]
    [InlineData("27.47\r\n!")]
    public void Alert_AnywhereInAReply_LeavesTheValueAndIsNotedOnce(string reply)
    {
        foreach (var byCharacter in new[] { true, false })
        {
            var bench = new UpsLinkBench();
            ScriptedUnit.Third(bench).Instead = c => c == 'B' && (byCharacter ? bench.Speak(0.03, reply) : bench.Say(0.05, reply)) is not null;
            bench.RunToEnd();
            Assert.Equal((27.47, StatusEndKind.Complete), (bench.Status.BatteryVoltage, bench.Ending));
            Assert.Equal([LineFail], bench.Notes);
        }
    }

    [Fact]
    public void Alert_OfEachKind_IsNoted()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench).Instead = c => c == 'B' && bench.Speak(0.03, "2!7#.*4&7|?%\r\n") is not null;
        bench.RunToEnd();
        Assert.Equal("!#*&|?%", string.Concat(bench.Notes.Select(n => n["The unit sent the alert ".Length])));
        Assert.Equal(27.47, bench.Status.BatteryVoltage);
    }

    [Fact]
    public void Alert_AgainBehindItsOpposite_IsNotedAgain()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench).Instead = c => c == 'B' && bench.Speak(0.03, "2!7!.$4$7!\r\n") is not null;
        bench.RunToEnd();
        Assert.Equal("!$!", string.Concat(bench.Notes.Select(n => n["The unit sent the alert ".Length])));
    }

    [Fact]
    public void Alert_MarksInTheCommandList_AreNone()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench);
        bench.RunToEnd();
        Assert.Empty(bench.Notes);
        Assert.EndsWith("Q", bench.Sent, StringComparison.Ordinal);
        Assert.Equal(2, bench.Sent.Count(c => c == 'Q'));
    }

    [Fact]
    public void Alert_BeforeTheCommandList_TheListIsAskedAgain()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        unit.Instead = c => c == 'a' && bench.Sent.Count(s => s == 'a') == 1 && bench.Speak(0.3, "!" + ScriptedUnit.FirstCommands + "\r\n") is not null;
        bench.RunToEnd();
        Assert.StartsWith("YVaa\u0001", bench.Sent, StringComparison.Ordinal);
        Assert.Equal((StatusEndKind.Complete, 27.47), (bench.Ending, bench.Status.BatteryVoltage));
    }

    [Fact]
    public void Alert_InTheCapabilityString_IsTakenOutButNotItsMark()
    {
        var bench = new UpsLinkBench(new() { Raw = true });
        ScriptedUnit.Third(bench).Instead = c => c == '\u001a' && bench.Speak(0.3, "#uI!4325%3264271280\r\n") is not null;
        bench.RunToEnd();
        Assert.Equal("#uI43253264271280", bench.Status.Raw!.Single(r => r.Name == "^Z").Value);
        Assert.Equal(2, bench.Notes.Count);
    }

    [Fact]
    public void Alert_WhileTheLastQIsRead_QIsReadAgain()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        unit.Instead = c =>
        {
            if (c != 'Q' || bench.Sent.Count(s => s == 'Q') != 2)
            {
                return false;
            }

            bench.Speak(0.03, "08\r!\n");
            unit.Replies['Q'] = "10";
            return true;
        };
        bench.RunToEnd();
        Assert.Equal(3, bench.Sent.Count(c => c == 'Q'));
        Assert.Equal(UpsState.OnBattery, bench.Status.State);
    }

    [Fact]
    public void Alert_WithEveryQ_ComesToAnEnd()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench).Instead = c => c == 'Q' && bench.Speak(0.03, "!08\r\n") is not null;
        bench.RunToEnd();
        Assert.Equal(5, bench.Sent.Count(c => c == 'Q'));
        Assert.Equal((UpsState.OnLine, StatusEndKind.Complete), (bench.Status.State, bench.Ending));
    }

    [Theory]
    [InlineData("08 18 08", UpsState.OnLine, 3)] // a panel test
    [InlineData("08 10 10", UpsState.OnBattery, 3)]
    [InlineData("18 08 08", UpsState.OnLine, 3)]
    [InlineData("08 18 10", UpsState.OnBattery, 3)] // the last counts
    [InlineData("08 08 10", UpsState.OnLine, 2)]
    public void State_QChangesDuringTheReading_IsReadOnceMore(string values, UpsState state, int reads)
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        var all = values.Split(' ');
        unit.Instead = c =>
        {
            unit.Replies['Q'] = all[Math.Max(0, Math.Min(bench.Sent.Count(s => s == 'Q'), all.Length) - 1)];
            return false;
        };
        bench.RunToEnd();
        Assert.Equal((reads, state), (bench.Sent.Count(c => c == 'Q'), bench.Status.State!.Value));
    }

    [Fact]
    public void Alert_BehindQAndNoMoreAnswer_QIsNotBelieved()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        unit.Instead = c =>
        {
            if (c != 'B')
            {
                return false;
            }

            bench.Speak(0.03, "!");
            bench.In(0.2, () => bench.Cancel());
            return true;
        };
        bench.RunToEnd();
        Assert.Equal(StatusEndKind.Cancelled, bench.Ending);
        Assert.Null(bench.Status.State);
        Assert.Equal(231.8, bench.Status.InputVoltage);
    }
}
