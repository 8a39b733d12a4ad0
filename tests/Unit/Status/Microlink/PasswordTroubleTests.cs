using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class PasswordTroubleTests
{
    [Theory]
    [InlineData("2:4.9.40")]
    [InlineData("2:4.8.6")]
    public void RowOfAnInputNeverCame_NoneIsSent(string path)
    {
        var unit = new TestUnit(TestMaps.Full());
        unit.SkippedRows = [unit.Map.Address[path] / 16];
        AssertNoneSent(new ReaderBench(unit).Run());
    }

    [Theory]
    [InlineData("no master")]
    [InlineData("long slave")]
    [InlineData("straddling")]
    [InlineData("no serial")]
    public void MapWithoutAnInput_NoneIsSent(string what)
    {
        var map = new TestMap(16, 12, 6).Namespace(2).Collection(4).Collection(9);
        map = (what == "no serial" ? map : map.Text(0x40, 16, TestMaps.Serial)).Close().Collection(5).Number(0x20, 2, 51200).Close().Collection(8);
        map = what == "no master" ? map : map.Field(6, new byte[4]);
        map = what switch
        {
            "long slave" => map.Field(5, new byte[8]),
            "straddling" => map.Field(7, new byte[8]).Words(5, 0xfc, 4),
            _ => map.Field(5, new byte[4]),
        };
        AssertNoneSent(new ReaderBench(new(map.Close())).Run());
    }

    [Fact]
    public void MuteBehindThePassword_StopAndWhatWasReadAndNoSecondOne()
    {
        var unit = new TestUnit(TestMaps.Full());
        unit.Spoil = (_, frame) =>
        {
            unit.IsMute = unit.Passwords > 0;
            return unit.IsMute ? null : frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal(StatusEndKind.Incomplete, bench.Ending.Kind);
        Assert.Equal(1, unit.Passwords);
        Assert.Equal(1, unit.Sessions);
        Assert.Equal((99.5, TestMaps.Serial), (bench.Status.ChargePercent, bench.Status.SerialNumber));
        Assert.EndsWith(" FD FD FD F7", bench.SentText, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedPassword_IsNotSentTwice()
    {
        var bench = new ReaderBench(new(TestMaps.Full()) { AcceptsPassword = false }).Run();
        Assert.Equal((StatusEndKind.Incomplete, 1, 0xf7), (bench.Ending.Kind, bench.Unit.Passwords, bench.Last));
        Assert.Equal(99.5, bench.Status.ChargePercent);
    }

    [Fact]
    public void SilentBehindTheFirstRow_IncompleteWithoutASecondPassword()
    {
        var bench = new ReaderBench(new(TestMaps.Full()) { MuteBehindPassword = true });
        bench.Unit.Spoil = (_, frame) => frame;
        bench.Run();
        Assert.Equal((StatusEndKind.Incomplete, 1, 0xf7), (bench.Ending.Kind, bench.Unit.Passwords, bench.Last));
    }

    [Fact]
    public void StatusBitNeverComes_TwoCyclesThenIncomplete()
    {
        var unit = new TestUnit(TestMaps.Full());
        var status = unit.Map.Address["2:4.8.9"] / 16;
        unit.Spoil = (_, frame) =>
        {
            if (frame[0] != status)
            {
                return frame;
            }

            unit.Set("2:4.8.9", 2, 0);
            return unit.Frame(status);
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Incomplete, 1, 1, 0xf7), (bench.Ending.Kind, unit.Passwords, unit.Sessions, bench.Last));
        Assert.Equal(99.5, bench.Status.ChargePercent);
        // Each row twice, and the two that close the cycles, of which the first begins the second.
        Assert.Equal(
            (2 * unit.MonitorRows.Length) + 2,
            bench.Sent.SkipWhile(s => s.Bytes.Length != 9).Count(s => s.Bytes[0] == 0xfe));
    }

    [Fact]
    public void NoStatusField_TheAnswerIsEnough()
    {
        var bench = new ReaderBench(new(TestMaps.Small(withStatus: false))).Run();
        Assert.Equal((StatusEndKind.Complete, 100.0), (bench.Ending.Kind, bench.Status.ChargePercent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PasswordOverheard_IsNotTakenForAcceptedNorSentTwice(bool withStatus)
    {
        // The unit repeats its last row when it is asked to, and goes on with its rows.
        var bench = new ReaderBench(new(TestMaps.Small(withStatus: withStatus)) { IgnoresPassword = true }).Run();
        Assert.Equal((StatusEndKind.Incomplete, 1, 1), (bench.Ending.Kind, bench.Unit.Passwords, bench.Unit.Sessions));
        Assert.Contains("did not accept", bench.Ending.Message, StringComparison.Ordinal);
        Assert.Equal(100.0, bench.Status.ChargePercent);
    }

    [Fact]
    public void NewNonceBehindARefusal_IsNoReasonForANewSession()
    {
        var unit = new TestUnit(TestMaps.Small(withStatus: false)) { IgnoresPassword = true };
        unit.Spoil = (n, frame) =>
        {
            if (unit.Passwords > 0 && frame[0] == unit.Map.Address["2:4.8.6"] / 16)
            {
                unit.Set("2:4.8.6", 4, 0x01010000L * n);
                return unit.Frame(frame[0]);
            }

            return frame;
        };
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Incomplete, 1, 1), (bench.Ending.Kind, unit.Passwords, unit.Sessions));
        Assert.Contains("did not accept", bench.Ending.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x0100)]
    [InlineData(0x0001)]
    public void UnitProvesNothing_IsNotedOnceAndRead(int error)
    {
        var request = new StatusRequest { Interval = TimeSpan.FromSeconds(2) };
        var bench = new ReaderBench(new(TestMaps.Full()) { ProofError = error }, request).Run(8);
        Assert.True(bench.Readings.Count > 2);
        Assert.Contains("does not prove", bench.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnswerSpoiled_IsRepeatedNotSentAgain()
    {
        var unit = new TestUnit(TestMaps.Full());
        var spoiled = 0;
        unit.Spoil = (_, frame) => unit.Passwords == 1 && spoiled++ < 2 ? [.. frame.Take(8), 0x77, .. frame.Skip(9)] : frame;
        var bench = new ReaderBench(unit).Run();
        Assert.Equal((StatusEndKind.Complete, 1), (bench.Ending.Kind, unit.Passwords));
        Assert.Equal(["FD", "FD"], bench.Sent.SkipWhile(s => s.Bytes.Length != 9).Skip(1).Take(2).Select(s => Convert.ToHexString(s.Bytes)));
    }

    [Fact]
    public void WriteGoesOut_OnAQuietLine()
    {
        var bench = new ReaderBench(new(TestMaps.Full())).Run();
        var write = bench.Sent.FindIndex(s => s.Bytes.Length == 9);
        Assert.True((bench.Sent[write].At - bench.Sent[write - 1].At).TotalMilliseconds >= 22 + 50);
    }

    private static void AssertNoneSent(ReaderBench bench)
    {
        Assert.Equal(StatusEndKind.Incomplete, bench.Ending.Kind);
        Assert.Contains("none was sent", bench.Ending.Message, StringComparison.Ordinal);
        Assert.All(bench.Sent, s => Assert.True(s.Bytes.Length < 3));
        Assert.Equal((0, 0xf7), (bench.Unit.Passwords, bench.Last));
        Assert.True(bench.Status.ChargePercent > 99);
    }
}
