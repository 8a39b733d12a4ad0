using System;
using System.Linq;
using ApcUps.Status;
using ApcUps.Status.Microlink;
using ApcUps.Tests.Unit.Xmodem;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class ReaderProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(12);

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void HostileReplies_OnlyControlBytesAndAnEndInTime() => Prop.ForAll(Seeds, seed =>
    {
        var interval = seed % 3 == 0 ? TimeSpan.FromSeconds(1) : (TimeSpan?)null;
        var unit = new HostileUnit(seed, new() { Timeout = Timeout, Interval = interval }, MicrolinkOpening.Reconnect).Run(TimeSpan.FromSeconds(60));
        return unit.Reader.IsOver && unit.WereAllAllowed
            && unit.Sent.All(s => s is [0xfd] or [0xfe] or [0xf7] or [0xf7, 0xfd])
            && (unit.Elapsed <= Timeout + TimeSpan.FromSeconds(0.5))
            && (!unit.Reader.HasAnswered || unit.Sent[^1] is [0xf7])
            && unit.Readings <= 1;
    }).Check(Many);

    [Fact]
    public void HostileRepliesToAProbe_NothingMoreUnlessARowCame() => Prop.ForAll(Seeds, seed =>
    {
        var unit = new HostileUnit(seed, new() { Timeout = Timeout }, MicrolinkOpening.Probe).Run(TimeSpan.FromSeconds(60));
        return unit.Reader.IsOver && unit.WereAllAllowed && unit.Sent[0] is [0xfd] && (unit.Reader.HasAnswered || unit.Sent.Count == 1);
    }).Check(Many);

    [Fact]
    public void NoisyLine_ValuesAreRightOrNullAndAtMostOnePasswordCounts() => Prop.ForAll(Seeds, seed =>
    {
        var dice = new Dice(seed);
        var noise = dice.Next(400);
        var unit = new TestUnit(TestMaps.Full(seed % 2 == 0 ? 16 : 32));
        unit.Spoil = (_, frame) =>
        {
            unit.Delay = TimeSpan.FromMilliseconds(dice.Hits(noise / 8) ? dice.Next(700) : 22);
            return dice.Hits(noise) ? Spoiled(frame, dice) : frame;
        };
        var bench = new ReaderBench(unit) { Slice = 1 + dice.Next(60) }.Run();
        var status = bench.Readings.SingleOrDefault().Status;
        return bench.Elapsed <= TimeSpan.FromSeconds(60.5)
            && unit.Passwords <= 3
            && (!bench.Reader.HasAnswered || bench.Last == 0xf7)
            && (bench.Ending.Kind != StatusEndKind.Complete || status!.ChargePercent == 99.5)
            && (status is null || (status.SerialNumber is null or TestMaps.Serial && status.ChargePercent is null or 99.5 && status.Model is null or "Smart-UPS 1500"));
    }).Check(Many);

    [Fact]
    public void LittleNoise_MostReadingsAreComplete()
    {
        var complete = 0;
        for (var seed = 1; seed <= 50; seed++)
        {
            var dice = new Dice(seed);
            var unit = new TestUnit(TestMaps.Full()) { Spoil = (_, frame) => dice.Hits(50) ? Spoiled(frame, dice) : frame };
            complete += new ReaderBench(unit).Run().Ending.Kind == StatusEndKind.Complete ? 1 : 0;
        }

        Assert.InRange(complete, 49, 50);
    }

    private static byte[]? Spoiled(byte[] frame, Dice dice)
    {
        var at = dice.Next(frame.Length);
        return dice.Next(5) switch
        {
            0 => null,
            1 => [.. frame.Take(at)],
            2 => [.. frame.Take(at), (byte)dice.Next(256), .. frame.Skip(at + 1)],
            3 => [.. frame.Take(at), (byte)dice.Next(256), .. frame.Skip(at)],
            _ => [.. frame.Skip(at), .. frame],
        };
    }
}
