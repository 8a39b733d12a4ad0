using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>What holds whatever a line says, and whenever.</summary>
public class TracerProperties
{
    private static readonly string[] Pieces =
    [
        "434343", "0D0A", "0A", "15", "4E6F204170706C69636174696F6E0D0A", "55505320204170706C69636174696F6E", "534D0D0A", "21",
        "000A108003ED07090001004000F802FE042104", "2900010000F9000110FC02FB000111FC02902E", "0103020008B982", "018302C0F1",
    ];

    private static Arbitrary<(byte[] Bytes, double After)[]> Lines =>
        Gen.Frequency(
                (3, Gen.Elements(Pieces).Select(Convert.FromHexString)),
                (2, Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf()),
                (1, from value in Gen.Elements<byte>(0x00, 0xff, 0x43, 0x41, 0x80) from count in Gen.Choose(1, 200) select Enumerable.Repeat(value, count).ToArray()))
            .Zip(Gen.Elements(0.0, 0.001, 0.049, 0.05, 0.2, 1.2, 3, 5000), (bytes, after) => (bytes, after))
            .ArrayOf().ToArbitrary();

    [Fact]
    public void Tracer_AnyLine_PutsEveryByteIntoOneEntryInOrder() => ForAnyLine((bench, said) =>
        said.SequenceEqual(bench.Entries.SelectMany(e => Bytes(e.Hex))));

    [Fact]
    public void Tracer_AnyLine_SendsNothing() => ForAnyLine((bench, _) => !bench.SentAnything);

    [Fact]
    public void Tracer_AnyLine_CountsAndShowsWhatItHeard() => ForAnyLine((bench, said) =>
        bench.Tracer.Count == said.Length && bench.Entries.All(e => e.Count is >= 1 and <= 64 && Bytes(e.Hex).Length == e.Count && Bytes(e.Text, e.Hex)));

    [Fact]
    public void Tracer_AnyLine_TimesNeverGoBack() => ForAnyLine((bench, _) =>
        bench.Entries.Zip(bench.Entries.Skip(1), (a, b) => a.Elapsed <= b.Elapsed).All(inOrder => inOrder)
        && bench.Entries.All(e => e.Time == TraceBench.Began + e.Elapsed && e.Elapsed >= TimeSpan.Zero));

    [Fact]
    public void Tracer_AnyLine_GivesAReasonForEveryGuess() => ForAnyLine((bench, _) =>
        bench.Entries.All(e => e.Guess == UpsSpeaker.Unknown || e.Reason is { Length: > 10 }));

    private static byte[] Bytes(string hex) => [.. hex.Split(' ').Select(d => byte.Parse(d, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static bool Bytes(string text, string hex) =>
        text == string.Concat(Bytes(hex).Select(b => b is >= 0x20 and <= 0x7e ? ((char)b).ToString() : $"<{b.ToString("X2", CultureInfo.InvariantCulture)}>"));

    private static void ForAnyLine(Func<TraceBench, byte[], bool> holds) => Prop.ForAll(
        Lines, Gen.Elements<int?>(2400, 9600, 50, null).ToArbitrary(), (line, baudRate) =>
        {
            var bench = new TraceBench(baudRate);
            var said = new List<byte>();
            foreach (var (bytes, after) in line)
            {
                bench.Wait(after).Say(bytes);
                said.AddRange(bytes);
            }

            bench.Tracer.Cancel(bench.Now);
            return holds(bench, said.ToArray());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
