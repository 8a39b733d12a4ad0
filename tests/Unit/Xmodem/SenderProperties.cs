using System;
using System.Linq;
using ApcUps.Xmodem;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class SenderProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000);

    // Any bytes at any times, with the bytes of the protocol far more often than chance would bring them.
    private static Arbitrary<(byte Value, int Wait)[]> Streams =>
        Gen.Frequency(
                (6, Gen.Elements(XmodemByte.Ack, XmodemByte.Nak, XmodemByte.Can, XmodemByte.CrcRequest)),
                (1, Gen.Choose(0, 255).Select(i => (byte)i)))
            .Zip(Gen.Elements(0, 1, 40, 150, 1200, 15_000, 91_000), (value, wait) => (value, wait))
            .ArrayOf().ToArbitrary();

    [Fact]
    public void Sender_AnyBytesAtAnyTime_ComesToAnEnd() =>
        ForAnyStream(bench => bench.Sender.Result != XmodemEnd.None);

    [Fact]
    public void Sender_AnyBytesAtAnyTime_SendsNoBlockBehindAnEot() =>
        ForAnyStream(bench => bench.Sent.SkipWhile(s => s[0] != XmodemByte.Eot || s.Length > 1).All(s => s.Length == 1));

    [Fact]
    public void Sender_AnyBytesAtAnyTime_NeitherSkipsANumberNorGoesBack() =>
        ForAnyStream(bench => bench.Numbers.First() == 1
            && bench.Numbers.Zip(bench.Numbers.Skip(1), (a, b) => b - a).All(step => step is 0 or 1)
            && bench.Numbers.Distinct().Count() <= bench.Sender.Blocks);

    [Fact]
    public void Sender_AnyBytesAtAnyTime_SendsTheFilesOwnBytes() =>
        ForAnyStream(bench => bench.Blocks.All(b => b.Skip(3).Take(128).SequenceEqual(bench.Data.Skip((b[1] - 1) * 128).Take(128))));

    [Fact]
    public void Sender_AnyBytesAtAnyTime_SendsNoCanBehindTheLastBlock() =>
        ForAnyStream(bench => !bench.HasCancelled || bench.Numbers.Max() < bench.Sender.Blocks);

    [Fact]
    public void Sender_AnyBytesAtAnyTime_SendsEotOnlyBehindTheLastBlock() =>
        ForAnyStream(bench => bench.Ends == 0 || bench.Numbers.Max() == bench.Sender.Blocks);

    [Fact]
    public void Sender_NoisyLine_AcknowledgedMeansTheFileIsThere() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (seed, noise) =>
        {
            var line = new NoisyLine(seed, 5 + (seed % 30), noise);
            return line.Run() && (line.Sender.Result != XmodemEnd.Acknowledged || line.Receiver.File.SequenceEqual(line.Data));
        }).Check(Many);

    [Fact]
    public void Sender_LittleNoise_MostFilesArrive()
    {
        var lines = Enumerable.Range(1, 100).Select(seed => new NoisyLine(seed, 300, 1)).ToArray();
        Assert.All(lines, line => Assert.True(line.Run()));
        var arrived = lines.Count(line => line.Sender.Result == XmodemEnd.Acknowledged && line.Receiver.File.SequenceEqual(line.Data));
        Assert.InRange(arrived, 90, 100);
    }

    private static void ForAnyStream(Func<SenderBench, bool> holds) => Prop.ForAll(Streams, stream =>
    {
        var bench = new SenderBench(4).Start();
        foreach (var (value, wait) in stream)
        {
            bench.Wait(wait / 1000.0).Reply(value);
        }

        return holds(bench.Wait(2000));
    }).Check(Many);
}
