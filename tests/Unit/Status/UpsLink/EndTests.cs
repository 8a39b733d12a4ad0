using System;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>The time is up, or the caller stops: nothing more is sent, and what was read is given.</summary>
public class EndTests
{
    [Fact]
    public void Timeout_OnASilentLine_EndsThen()
    {
        var bench = new UpsLinkBench(new() { Timeout = TimeSpan.FromSeconds(4) }).RunToEnd();
        Assert.Equal((StatusEndKind.TimedOut, 4.0, "Y\u001bY"), (bench.Ending!.Value, bench.Now, bench.Sent));
        Assert.Equal("the reading was not whole after 4 s", bench.Reader.Ending!.Message);
        Assert.Empty(bench.Readings);
    }

    [Fact]
    public void Timeout_WhereAStepEndsToo_SendsNothingMore()
    {
        var bench = new UpsLinkBench(new() { Timeout = TimeSpan.FromSeconds(3) }).RunToEnd();
        Assert.Equal("Y\u001b", bench.Sent);
    }

    [Fact]
    public void Timeout_AlreadyUp_SendsNothing()
    {
        var bench = new UpsLinkBench(new() { Timeout = TimeSpan.Zero }).RunToEnd();
        Assert.Equal((StatusEndKind.TimedOut, string.Empty), (bench.Ending!.Value, bench.Sent));
    }

    [Fact]
    public void Timeout_InTheMiddle_GivesWhatWasRead()
    {
        var bench = new UpsLinkBench(new() { Timeout = TimeSpan.FromSeconds(4) });
        var unit = ScriptedUnit.Third(bench);
        unit.Deaf['B'] = 9;
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.TimedOut, 4.0), (bench.Ending!.Value, bench.Now));
        Assert.Equal((UpsState.OnLine, 50.0, null), (bench.Status.State, bench.Status.Frequency, bench.Status.BatteryVoltage));
        Assert.Equal(4.0, bench.Status.Elapsed.TotalSeconds, 3);
    }

    [Fact]
    public void Cancel_BeforeTheFirstByte_SendsNothing()
    {
        var bench = new UpsLinkBench().Cancel().Run(1);
        Assert.Equal((StatusEndKind.Cancelled, string.Empty), (bench.Ending!.Value, bench.Sent));
        Assert.Empty(bench.Readings);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(1.2)]
    public void Cancel_AtAnyTime_IsOverAtOnceAndSendsNothingMore(double after)
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench);
        bench.Run(after);
        var sent = bench.Sent;
        bench.Cancel();
        Assert.Equal(StatusEndKind.Cancelled, bench.Ending);
        bench.Feed("08\r\nNA\r\n!").Cancel();
        Assert.Null(bench.Reader.TakeOutput());
        Assert.Equal(sent, bench.Sent);
        Assert.Empty(bench.Notes);
        Assert.Equal(sent.Length > 2 ? 1 : 0, bench.Readings.Count);
        Assert.Equal(StatusEndKind.Cancelled, bench.Ending);
    }

    [Fact]
    public void Cancel_OnlyRefusalsSoFar_GivesNoReading()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench).Replies.Clear();
        bench.Run(0.5).Cancel();
        Assert.StartsWith("YVba", bench.Sent, StringComparison.Ordinal);
        Assert.Empty(bench.Readings);
    }

    [Fact]
    public void Cancel_BetweenACommandAndItsSending_TakesItBack()
    {
        var bench = new UpsLinkBench();
        bench.Reader.Feed(TimeSpan.FromHours(1), [], 0);
        bench.Reader.Cancel(TimeSpan.FromHours(1));
        Assert.Null(bench.Reader.TakeOutput());
    }

    [Fact]
    public void Cancel_Over_ChangesNothing()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Third(bench);
        bench.RunToEnd().Cancel();
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
        Assert.Single(bench.Readings);
    }

    [Fact]
    public void Feed_TheClockJumps_ComesToAnEnd()
    {
        var bench = new UpsLinkBench();
        bench.Reader.Feed(TimeSpan.FromHours(1), [], 0);
        bench.Reader.Feed(TimeSpan.FromHours(2), [], 0);
        Assert.Equal(StatusEndKind.TimedOut, bench.Ending);
    }
}
