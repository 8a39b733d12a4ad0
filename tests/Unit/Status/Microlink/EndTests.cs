using System;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class EndTests
{
    [Fact]
    public void CancelAtEveryStep_StopIsTheLastByteAndItIsOver()
    {
        var sent = new ReaderBench(new(TestMaps.Small())).Run().Sent.Count;
        for (var after = 1; after < sent; after++)
        {
            foreach (var wait in new[] { 0, 1, 25 })
            {
                var bench = new ReaderBench(new(TestMaps.Small()));
                TimeSpan? reached = null;
                bench.Cancels = () => bench.Sent.Count >= after && bench.Now - (reached ??= bench.Now) >= TimeSpan.FromMilliseconds(wait);
                bench.Run();
                if (bench.WasCancelled)
                {
                    Assert.Equal((StatusEndKind.Cancelled, 0xf7), (bench.Ending.Kind, bench.Last));
                    Assert.Equal(-1, bench.Unit.Row);
                    Assert.True(bench.Readings.Count == (bench.Reader.HasAnswered ? 1 : 0));
                }
            }
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1.1)]
    [InlineData(2.5)]
    public void TimeUp_StopIsTheLastByteAndWhatCameIsGiven(double seconds)
    {
        var bench = new ReaderBench(new(TestMaps.Full()), new() { Timeout = TimeSpan.FromSeconds(seconds) }).Run();
        Assert.Equal(0xf7, bench.Last);
        Assert.Equal(TimeSpan.FromSeconds(seconds), bench.Elapsed);
        Assert.Equal(seconds < 0.05 ? StatusEndKind.NoAnswer : StatusEndKind.TimedOut, bench.Ending.Kind);
        Assert.Equal(seconds < 0.05 ? 0 : 1, bench.Readings.Count);
    }

    [Fact]
    public void TimeUpBehindTheMap_TheRowsThatCameAreRead()
    {
        // Row 30 on are the data: by then half of them are there.
        var status = new ReaderBench(new(TestMaps.Full()), new() { Timeout = TimeSpan.FromSeconds(1.35) }).Run().Status;
        Assert.Equal((TestMaps.Serial, "Smart-UPS 1500"), (status.SerialNumber, status.Model));
        Assert.Null(status.OnBattery);
        Assert.Equal(TimeSpan.FromSeconds(1.35), status.Elapsed);
    }

    [Fact]
    public void FeedsBehindTheEnd_DoNothing()
    {
        var bench = new ReaderBench(new(TestMaps.Small())).Run();
        var row = bench.Unit.Frame(0);
        bench.Reader.Feed(bench.Now, row, row.Length);
        bench.Reader.Cancel(bench.Now);
        Assert.Null(bench.Reader.TakeOutput());
        Assert.Equal(StatusEndKind.Complete, bench.Ending.Kind);
        Assert.Single(bench.Readings);
    }

    [Fact]
    public void IsOver_OnlyOnceTheStopWasTaken()
    {
        var bench = new ReaderBench(new(TestMaps.Small())).Run(0.1);
        bench.Reader.Cancel(bench.Now);
        Assert.False(bench.Reader.IsOver);
        Assert.Equal([0xf7], bench.Reader.TakeOutput()!);
        Assert.True(bench.Reader.IsOver);
    }

    [Fact]
    public void EndlessTimeout_IsNoOverflow() =>
        Assert.Equal(StatusEndKind.Complete, new ReaderBench(new(TestMaps.Small()), new() { Timeout = TimeSpan.MaxValue }).Run().Ending.Kind);

    [Fact]
    public void NoPasswordNeeded_TheDumpIsEnough()
    {
        var bench = new ReaderBench(new(TestMaps.Full(flags: 0x08))).Run();
        Assert.Equal((StatusEndKind.Complete, 0, 99.5), (bench.Ending.Kind, bench.Unit.Passwords, bench.Status.ChargePercent));
        Assert.Equal(bench.Unit.Map.Rows, bench.Unit.Frames);
    }

    [Fact]
    public void NoPasswordNeededAndRowsLeftOut_OneCycleFollows()
    {
        var unit = new TestUnit(TestMaps.Full(flags: 0x08));
        var row = unit.Map.Address["2:4.5.20"] / 16;
        unit.SkippedRows = [row];
        unit.Spoil = (n, frame) =>
        {
            unit.SkippedRows = n > 80 ? [] : unit.SkippedRows;
            return frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Complete, 99.5), (bench.Ending.Kind, bench.Status.ChargePercent));
        Assert.Equal((2 * unit.Map.Rows) - 1 + 1, unit.Frames);
    }

    [Fact]
    public void LastRowNeverComes_EveryRowHadItsTurn()
    {
        var unit = new TestUnit(TestMaps.Full(flags: 0x08));
        unit.SkippedRows = [unit.Map.Rows - 1];
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Complete, 99.5), (bench.Ending.Kind, bench.Status.ChargePercent));
        Assert.True(unit.Frames < 3 * unit.Map.Rows);
    }
}
