using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>What holds whatever a unit says, and whenever.</summary>
public class DialogueProperties
{
    private const int Blocks = 3;

    private static Arbitrary<(string Text, double After)[]> Units =>
        Gen.Frequency(
                (8, Gen.Constant("\u0006")),
                (3, Gen.Elements("C", "\u0015", "\u0018", "\r\nC", "\u0018\u0018", "CC")),
                (3, Gen.Elements("\r\n No Application in memory\r\nC", "\r\nAPC(R)2009 Download Manager\r\n", "UPS Application")),
                (1, Gen.Choose(0, 255).Select(i => ((char)i).ToString())))
            .Zip(Gen.Elements(0.0, 0.001, 0.04, 0.2, 1.2, 3, 20, 95), (text, after) => (text, after))
            .ArrayOf().ToArbitrary();

    [Fact]
    public void Dialogue_AnyUnit_ComesToAnEnd() => ForAnyUnit((bench, _) => bench.Dialogue.IsOver && bench.Now < 20_000);

    [Fact]
    public void Dialogue_AnyUnit_SendsNoBlockBetweenAnEotAndARequest() => ForAnyUnit((bench, heard) =>
        Pairs(bench).All(p => p.First.Bytes[0] != XmodemByte.Eot || p.Second.Bytes.Length == 1
            || (p.Second.Bytes[1] == 1 && Asked(heard, p.First.At, p.Second.At))));

    [Fact]
    public void Dialogue_AnyUnit_GoesBackToBlock1OnlyBehindARequest() => ForAnyUnit((bench, heard) =>
        Pairs(bench).All(p => p.First.Bytes.Length == 1 || p.Second.Bytes[0] != XmodemByte.Soh || p.First.Bytes[0] != XmodemByte.Soh
            || p.Second.Bytes[1] - p.First.Bytes[1] is 0 or 1
            || (p.Second.Bytes[1] == 1 && Asked(heard, p.First.At, p.Second.At))));

    [Fact]
    public void Dialogue_AnyUnit_CancelsNeverBehindTheLastBlock() => ForAnyUnit((bench, _) =>
        Pairs(bench).All(p => p.Second.Bytes[0] != XmodemByte.Can || (p.First.Bytes.Length > 3 && p.First.Bytes[1] < Blocks)));

    [Fact]
    public void Dialogue_AnyUnit_StartedNeedsItsWordBehindAnEot() => ForAnyUnit((bench, _) =>
        bench.Report.Outcome != TransferOutcome.Started
        || (bench.Report.WholeImageTaken && bench.Report.LoaderText!.Contains("UPS Application", StringComparison.Ordinal)
            && bench.Script.Contains(0)));

    [Fact]
    public void Dialogue_AnyUnit_SendsNothingWithoutARequest() => ForAnyUnit((bench, heard) =>
        bench.Sent.Count == 0 || Asked(heard, TimeSpan.Zero, bench.Sent[0].At));

    [Fact]
    public void Dialogue_AnyUnit_ReportsWhatItDid() => ForAnyUnit((bench, _) =>
        bench.Report.AnythingSent == (bench.Sent.Count > 0)
        && bench.Report.Attempts <= bench.Dialogue.Request.Attempts
        && bench.Report.BlocksSent <= bench.Report.Blocks
        && (bench.Report.Outcome == TransferOutcome.Started) == (bench.Report.Failure == TransferFailure.None)
        && (bench.Report.Failure is not (TransferFailure.NoPrompt or TransferFailure.NotALoader) || bench.Sent.Count == 0));

    [Fact]
    public void Dialogue_AnyUnitCancelledAtAnyTime_IsOverWithinHalfASecond() => Prop.ForAll(
        Units, Gen.Elements(0.1, 1.3, 2.0, 4.2, 10, 50, 200).ToArbitrary(), (unit, at) =>
        {
            var (bench, _) = Play(unit);
            bench.Run(at);
            var wasOver = bench.Dialogue.IsOver;
            bench.Cancel().Run(0.5);
            return bench.Dialogue.IsOver && (wasOver || bench.Report.Outcome is TransferOutcome.Cancelled);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static System.Collections.Generic.IEnumerable<((TimeSpan At, byte[] Bytes) First, (TimeSpan At, byte[] Bytes) Second)> Pairs(
        DialogueBench bench) => bench.Sent.Zip(bench.Sent.Skip(1));

    private static bool Asked((TimeSpan At, string Text)[] heard, TimeSpan from, TimeSpan to) =>
        heard.Any(h => h.At >= from && h.At <= to && (h.Text.Contains('C', StringComparison.Ordinal) || h.Text.Contains('\u0015', StringComparison.Ordinal)));

    private static (DialogueBench Bench, (TimeSpan At, string Text)[] Heard) Play((string Text, double After)[] unit)
    {
        var bench = new DialogueBench(Blocks).Say(1, "\r\n No Application in memory\r\n");
        var at = 1.0;
        var heard = unit.Select(u => (TimeSpan.FromSeconds(at += u.After), u.Text)).ToArray();
        foreach (var (when, text) in heard)
        {
            bench.Say(when.TotalSeconds, text);
        }

        return (bench, heard);
    }

    private static void ForAnyUnit(Func<DialogueBench, (TimeSpan At, string Text)[], bool> holds) => Prop.ForAll(Units, unit =>
    {
        var (bench, heard) = Play(unit);
        return holds(bench.Run(30_000), heard);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
