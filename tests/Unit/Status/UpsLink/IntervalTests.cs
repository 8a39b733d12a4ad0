using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>Reading after reading over one session.</summary>
public class IntervalTests
{
    private const string Every = "Q'8~9PLOFBfjCGXQ";

    [Fact]
    public void Interval_Readings_BeginWithTheirIntervalAndAskTheIdentityOnce()
    {
        var (bench, _) = Make(10);
        bench.Run(25);
        Assert.Equal("YVa\u0001bncmx" + Every + Every + Every, bench.Sent);
        Assert.Equal([10.0, 20.0], bench.Commands.Where(c => c.Command == 'Q').Select(c => c.At).Where((_, i) => i is 2 or 4));
        Assert.Equal(3, bench.Readings.Count);
        Assert.All(bench.Readings, r => Assert.Equal(("Smart-UPS 1500 RM", 27.47, UpsState.OnLine), (r.Model, r.BatteryVoltage, r.State)));
        Assert.True(bench.Readings[0].Elapsed > bench.Readings[1].Elapsed && bench.Readings[1].Elapsed > TimeSpan.FromSeconds(0.5));
        Assert.Null(bench.Reader.Ending);
    }

    [Fact]
    public void Interval_ReadingTakesLonger_TheNextBeginsAtOnce()
    {
        var (bench, _) = Make(0.1);
        bench.Run(20);
        Assert.True(bench.Readings.Count > 5);
        Assert.Equal("Q", bench.Sent.Substring("YVa\u0001bncmx".Length + Every.Length, 1));
    }

    [Fact]
    public void Interval_AlertsInBetween_AreHeardAndNoted()
    {
        var (bench, unit) = Make(10);
        bench.Speak(5, "!!").Speak(6, "%").In(5, () => unit.Replies['Q'] = "50").Run(15);
        Assert.Equal("!%", string.Concat(bench.Notes.Select(n => n["The unit sent the alert ".Length])));
        Assert.Equal([UpsState.OnLine, UpsState.OnBattery | UpsState.LowBattery], bench.Readings.Select(r => r.State!.Value));
        Assert.Equal(4, bench.Sent.Count(c => c == 'Q'));
    }

    [Fact]
    public void Interval_BytesJustBeforeAReading_AreLetPass()
    {
        var (bench, _) = Make(10);
        bench.Say(9.9, "08").Run(12);
        Assert.Equal(10.1, bench.Commands.Where(c => c.Command == 'Q').ElementAt(2).At, 3);
        Assert.Equal(2, bench.Readings.Count);
    }

    [Fact]
    public void Interval_ValueIsLostLater_IsNullInThatReadingOnly()
    {
        var (bench, unit) = Make(30);
        bench.In(15, () => unit.Replies['B'] = "NA").In(45, () => unit.Replies['B'] = "26.00").Run(65);
        Assert.Equal([27.47, null, 26.0], bench.Readings.Select(r => r.BatteryVoltage));
    }

    [Fact]
    public void Interval_UnitFellIntoSimpleModeInBetween_IsBroughtBack()
    {
        var (bench, unit) = Make(60);
        bench.In(30, () => unit.InSmartMode = false).Run(90);
        Assert.Equal("YVa\u0001bncmx" + Every + "QY" + Every, bench.Sent);
        Assert.Equal(UpsState.OnLine, bench.Readings[1].State);
    }

    [Fact]
    public void Interval_WhatAnUnknownUnitIsSilentOn_IsNotAskedAgain()
    {
        var bench = new UpsLinkBench(new() { Interval = TimeSpan.FromSeconds(60) });
        var unit = ScriptedUnit.Old(bench);
        unit.Replies['V'] = "2TI";
        bench.Run(70);
        Assert.Equal("YVaYQCPLOfB\u0001YnbY/YQ" + "QCPLOfBQ", bench.Sent);
    }

    [Fact]
    public void Interval_UnitIsGoneInBetween_BreaksOffWithoutAnotherReading()
    {
        var (bench, unit) = Make(10);
        unit.Instead = _ => bench.Now > 5;
        bench.RunToEnd();
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending);
        Assert.Single(bench.Readings);
    }

    [Fact]
    public void Interval_UnitIsGoneInASecondReading_GivesWhatItSaidInThat()
    {
        var (bench, unit) = Make(10);
        unit.Instead = c => bench.Now > 10 && c is not ('Q' or '\'' or '8');
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.BrokenOff, 2), (bench.Ending!.Value, bench.Readings.Count));
        Assert.Equal((UpsState.OnLine, "Smart-UPS 1500 RM", null), (bench.Readings[1].State, bench.Readings[1].Model, bench.Readings[1].BatteryVoltage));
    }

    [Fact]
    public void Interval_Cancelled_EndsWithoutAnotherReading()
    {
        var (bench, _) = Make(10);
        bench.Run(15).Cancel();
        Assert.Equal((StatusEndKind.Cancelled, 2), (bench.Ending!.Value, bench.Readings.Count));
    }

    [Fact]
    public void Interval_TimeoutIsOfEachReading()
    {
        var bench = new UpsLinkBench(new() { Interval = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromSeconds(5) });
        var unit = ScriptedUnit.Third(bench);
        unit.Instead = c => bench.Now > 20 && c == 'B';
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.TimedOut, 3, 25.0), (bench.Ending!.Value, bench.Readings.Count, bench.Now));
    }

    [Fact]
    public void Interval_LongestThereIs_DoesNotOverflow()
    {
        var bench = new UpsLinkBench(new() { Interval = TimeSpan.MaxValue, Timeout = TimeSpan.MaxValue });
        ScriptedUnit.Third(bench);
        bench.Run(1000);
        Assert.Single(bench.Readings);
        Assert.False(bench.Reader.IsOver);
    }

    private static (UpsLinkBench Bench, ScriptedUnit Unit) Make(double seconds)
    {
        var bench = new UpsLinkBench(new() { Interval = TimeSpan.FromSeconds(seconds) });
        return (bench, ScriptedUnit.Third(bench));
    }
}
