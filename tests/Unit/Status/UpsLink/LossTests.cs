using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>Replies that do not come, come late, or are no replies.</summary>
public class LossTests
{
    private const string Entry = "YVa\u0001bncmx";

    [Fact]
    public void Loss_UnitFellIntoSimpleMode_IsBroughtBackAndAskedAgain()
    {
        var (bench, unit) = Make();
        unit.Instead = c =>
        {
            unit.InSmartMode &= c != 'B' || bench.Sent.Count(s => s == 'B') > 1;
            return false;
        };
        bench.RunToEnd();
        Assert.Equal(Entry + "Q'8~9PLOFBYBfjCGXQ", bench.Sent);
        Assert.Equal((27.47, StatusEndKind.Complete), (bench.Status.BatteryVoltage, bench.Ending));
        Assert.Equal(3, At(bench, 'Y', 1) - At(bench, 'B', 0), 3);
        Assert.Equal(["B was not answered."], bench.Notes);
    }

    [Fact]
    public void Loss_OneQueryTwice_IsNullAndIncomplete()
    {
        var (bench, unit) = Make();
        unit.Deaf['B'] = 2;
        bench.RunToEnd();
        Assert.Equal(Entry + "Q'8~9PLOFBYBfjCGXQ", bench.Sent);
        Assert.Equal((null, 100.0), (bench.Status.BatteryVoltage, bench.Status.ChargePercent));
        Assert.Equal((StatusEndKind.Incomplete, "there was no answer that can be read to B"), (bench.Ending, bench.Reader.Ending!.Message));
    }

    [Fact]
    public void Loss_TwoQueriesNotInARow_IsIncomplete()
    {
        var (bench, unit) = Make();
        (unit.Deaf['B'], unit.Deaf['j']) = (2, 2);
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.Incomplete, "there was no answer that can be read to B, j"), (bench.Ending, bench.Reader.Ending!.Message));
    }

    [Fact]
    public void Loss_TwoQueriesInARow_BreaksOffWithWhatWasRead()
    {
        var (bench, unit) = Make();
        (unit.Deaf['B'], unit.Deaf['f']) = (9, 9);
        bench.RunToEnd();
        Assert.Equal(Entry + "Q'8~9PLOFBYBfYf", bench.Sent);
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending);
        Assert.Equal((UpsState.OnLine, 50.0, null), (bench.Status.State, bench.Status.Frequency, bench.Status.BatteryVoltage));
    }

    [Fact]
    public void Loss_UnitIsGone_BreaksOffAfterTheCalls()
    {
        var (bench, unit) = Make();
        unit.Instead = _ => bench.Sent.Contains('B', StringComparison.Ordinal);
        bench.RunToEnd();
        Assert.Equal(Entry + "Q'8~9PLOFBY\u001bY\u001bY\u001bY\u001bY\u001b", bench.Sent);
        Assert.Equal((StatusEndKind.BrokenOff, UpsState.OnLine, 50.0), (bench.Ending, bench.Status.State, bench.Status.Frequency));
        Assert.Equal(18, bench.Now - At(bench, 'B', 0), 3);
    }

    [Fact]
    public void Loss_UnitIsGoneBehindSm_BreaksOffWithoutAReading()
    {
        var (bench, unit) = Make();
        unit.Instead = _ => bench.Sent.Length > 1;
        bench.RunToEnd();
        Assert.Equal((StatusEndKind.BrokenOff, true), (bench.Ending!.Value, bench.Reader.HasAnswered));
        Assert.Equal("YVY\u001bY\u001bY\u001bY\u001bY\u001b", bench.Sent);
        Assert.Empty(bench.Readings);
    }

    [Fact]
    public void Loss_UnitKnowsNothingButY_BreaksOff()
    {
        var (bench, unit) = Make();
        unit.Replies.Clear();
        unit.Unknown = null;
        bench.RunToEnd();
        Assert.Equal("YVYbYaYQYQCY", bench.Sent);
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending);
        Assert.Empty(bench.Readings);
        Assert.True(bench.Now < 30);
    }

    [Fact]
    public void Loss_HalfALine_IsNone()
    {
        var (bench, unit) = Make();
        unit.Instead = c => c == 'B' && bench.Sent.Count(s => s == 'B') == 1 && bench.Speak(0.03, "27.4") is not null;
        bench.RunToEnd();
        Assert.Equal((27.47, StatusEndKind.Complete), (bench.Status.BatteryVoltage, bench.Ending));
        Assert.Equal(Entry + "Q'8~9PLOFBYBfjCGXQ", bench.Sent);
    }

    [Fact]
    public void Loss_CommandListOfAThirdGenerationUnit_IsAskedAgain()
    {
        var (bench, unit) = Make();
        unit.Deaf['a'] = 1;
        bench.RunToEnd();
        Assert.StartsWith("YVaYa\u0001b", bench.Sent, StringComparison.Ordinal);
        Assert.Equal(6, At(bench, 'Y', 1) - At(bench, 'a', 0), 3);
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
    }

    [Fact]
    public void Loss_CapabilityString_IsGiven6Seconds()
    {
        var (bench, unit) = Make(new() { Raw = true });
        unit.Deaf['\u001a'] = 1;
        bench.RunToEnd();
        Assert.Equal(6, bench.Commands.Last(c => c.Command == 'Y').At - At(bench, '\u001a', 0), 3);
    }

    [Fact]
    public void Loss_LastQ_KeepsTheFirstButIsIncomplete()
    {
        var (bench, unit) = Make();
        unit.Instead = c => c == 'Q' && bench.Sent.Count(s => s == 'Q') > 1;
        bench.RunToEnd();
        Assert.Equal((UpsState.OnLine, StatusEndKind.Incomplete, "Q could not be read again at the end"),
            (bench.Status.State, bench.Ending, bench.Reader.Ending!.Message));
    }

    [Fact]
    public void Loss_LastQBehindAnAlert_StateIsUnknown()
    {
        var (bench, unit) = Make();
        unit.Instead = c => (c == 'Q' && bench.Sent.Count(s => s == 'Q') > 1) || (c == 'C' && bench.Speak(0.03, "03!6.4\r\n") is not null);
        bench.RunToEnd();
        Assert.Equal((null, StatusEndKind.Incomplete), (bench.Status.State, bench.Ending));
    }

    [Fact]
    public void Loss_LastQAndAnAlertInsteadOfIt_StateIsUnknown()
    {
        var (bench, unit) = Make();
        unit.Instead = c => c == 'Q' && bench.Sent.Count(s => s == 'Q') > 1 && bench.Speak(0.03, "!") is not null;
        bench.RunToEnd();
        Assert.Equal((null, StatusEndKind.Incomplete), (bench.Status.State, bench.Ending));
    }

    [Fact]
    public void Garbage_Once_IsAskedAgainWhenTheLineIsIdle()
    {
        var (bench, unit) = Make();
        unit.Instead = c => c == 'B' && bench.Sent.Count(s => s == 'B') == 1 && bench.Say(0.05, "2\u00807.47\r\n") is not null;
        bench.RunToEnd();
        Assert.Equal((27.47, StatusEndKind.Complete), (bench.Status.BatteryVoltage, bench.Ending));
        Assert.Equal(0.25, At(bench, 'B', 1) - At(bench, 'B', 0), 3);
        Assert.Equal(["B was answered with what is no answer to it; it is asked again."], bench.Notes);
    }

    [Fact]
    public void Garbage_Twice_IsNullAndIncomplete()
    {
        var (bench, unit) = Make();
        (unit.Replies['B'], unit.Replies['f']) = ("xx", "yy");
        bench.RunToEnd();
        Assert.Equal(Entry + "Q'8~9PLOFBBffjCGXQ", bench.Sent);
        Assert.Equal((null, StatusEndKind.Incomplete), (bench.Status.BatteryVoltage, bench.Ending));
    }

    [Theory]
    [InlineData(5, 27.47)]
    [InlineData(6, null)]
    public void Sm_ToAQuery_IsAskedAgainUpTo5Times(int times, double? value)
    {
        var (bench, unit) = Make();
        unit.Instead = c =>
        {
            unit.Replies['B'] = bench.Sent.Count(s => s == 'B') <= times ? "SM" : "27.47";
            return false;
        };
        bench.RunToEnd();
        Assert.Equal((6, value), (bench.Sent.Count(s => s == 'B'), bench.Status.BatteryVoltage));
        Assert.Equal(value is null ? StatusEndKind.Incomplete : StatusEndKind.Complete, bench.Ending);
    }

    [Fact]
    public void Sm_ToEverything_BreaksOff()
    {
        var (bench, unit) = Make();
        foreach (var command in unit.Replies.Keys.ToList())
        {
            unit.Replies[command] = "SM";
        }

        bench.RunToEnd();
        Assert.Equal("YVVVVVVbbbbbb", bench.Sent);
        Assert.Equal(StatusEndKind.BrokenOff, bench.Ending);
    }

    [Theory]
    [InlineData("SM")]
    [InlineData("NA")]
    [InlineData("")]
    [InlineData("8")]
    public void Q_NotTwoDigits_IsAskedAgainUpTo5Times(string reply)
    {
        var (bench, unit) = Make();
        unit.Instead = c =>
        {
            unit.Replies['Q'] = bench.Sent.Count(s => s == 'Q') <= 5 ? reply : "08";
            return false;
        };
        bench.RunToEnd();
        Assert.Equal((7, UpsState.OnLine), (bench.Sent.Count(s => s == 'Q'), bench.Status.State!.Value));
        Assert.Equal(StatusEndKind.Complete, bench.Ending);
    }

    [Fact]
    public void Q_NeverTwoDigits_StateIsNull()
    {
        var (bench, unit) = Make();
        unit.Replies['Q'] = "NA";
        bench.RunToEnd();
        Assert.Equal((null, 27.47, StatusEndKind.Incomplete), (bench.Status.State, bench.Status.BatteryVoltage, bench.Ending));
    }

    [Fact]
    public void G_NotAvailableAtFirst_IsAskedAgainBeforeTheLastQ()
    {
        var (bench, unit) = Make();
        unit.Instead = c =>
        {
            unit.Replies['G'] = bench.Sent.Count(s => s == 'G') == 1 ? "NA" : "R";
            return false;
        };
        bench.RunToEnd();
        Assert.EndsWith("GXGQ", bench.Sent, StringComparison.Ordinal);
        Assert.Equal((UpsTransferCause.RapidInputChange, StatusEndKind.Complete), (bench.Status.LastTransferCause, bench.Ending));
    }

    [Fact]
    public void Shift_SecondSmLagsFarBehind_IsResynchronised()
    {
        var (bench, unit) = Make();
        unit.Instead = c => c == 'Y' && bench.Say(0.04, "SM\r\n").Say(0.27, "SM\r\n") is not null && (unit.InSmartMode = true);
        bench.RunToEnd();
        Assert.StartsWith("YVVa\u0001", bench.Sent, StringComparison.Ordinal);
        Assert.Equal((StatusEndKind.Complete, "Smart-UPS 1500 RM", 27.47), (bench.Ending, bench.Status.Model, bench.Status.BatteryVoltage));
    }

    [Fact]
    public void Shift_TwoRepliesInOneRead_TheSecondAnswersNothing()
    {
        var (bench, unit) = Make();
        unit.Instead = c => c == 'L' && bench.Say(0.05, "231.8\r\n231.8\r\n") is not null;
        bench.RunToEnd();
        Assert.Equal((231.8, 230.4), (bench.Status.InputVoltage, bench.Status.OutputVoltage));
        Assert.Equal(0.25, At(bench, 'O', 0) - At(bench, 'L', 0), 3);
    }

    private static double At(UpsLinkBench bench, char command, int which) => bench.Commands.Where(c => c.Command == command).ElementAt(which).At;

    private static (UpsLinkBench Bench, ScriptedUnit Unit) Make(StatusRequest? request = null)
    {
        var bench = new UpsLinkBench(request);
        return (bench, ScriptedUnit.Third(bench));
    }
}
