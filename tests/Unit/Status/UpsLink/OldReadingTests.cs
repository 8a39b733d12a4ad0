using System;
using System.Linq;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>Units that do not know a, and those that know little.</summary>
public class OldReadingTests
{
    [Fact]
    public void Reading_Smart600_AsksTheTableAndNothingElse()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Old(bench);
        bench.RunToEnd();
        var s = bench.Status;
        Assert.Equal("YVncmxQ9PLOFBfjCGXQ", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, "Smart-UPS 600", "OLDIE"), (bench.Ending, s.Model, s.Name));
        Assert.Equal(["6TD"], s.ComponentVersions!);
        Assert.Equal((UpsState.OnLine, 118.8, TimeSpan.FromMinutes(10)), (s.State, s.InputVoltage, s.Runtime));
        Assert.Equal((new DateTime(1994, 3, 17), null), (s.ManufactureDate, s.BatteryInstallDate));
        Assert.Null(s.Faults);
        Assert.Empty(bench.Notes);
        Assert.True(bench.Now < 4);
    }

    [Fact]
    public void Reading_EarlySmart600_IsKnownByB()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Old(bench);
        unit.Replies.Remove('V');
        unit.Replies['b'] = "D7";
        bench.RunToEnd();
        Assert.Equal("YVYbQ8Y89PLOFBCGXQ", bench.Sent);
        Assert.Equal((StatusEndKind.Incomplete, UpsState.OnLine), (bench.Ending, bench.Status.State));
        Assert.Null(bench.Status.ComponentVersions);
        Assert.Null(bench.Status.Model);
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("nonsense")]
    public void Reading_CommandListIsNone_AsksTheFew(string list)
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Third(bench);
        (unit.Replies['a'], unit.Replies['V'], unit.Replies['/']) = (list, "2TI", "04.20");
        bench.RunToEnd();
        Assert.Equal((list == "NA" ? "YVa" : "YVaa") + "QCPLOfB\u0001nb/Q", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, "Smart-UPS 1500 RM", 4.2), (bench.Ending, bench.Status.Model, bench.Status.OutputCurrent));
        Assert.Equal(["617.3.I"], bench.Status.ComponentVersions!);
    }

    [Fact]
    public void Reading_UnknownUnitThatIsSilent_IsAskedTheFewWithoutRepeats()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Old(bench);
        unit.Replies['V'] = "2TI";
        bench.RunToEnd();
        Assert.Equal("YVaYQCPLOfB\u0001YnbY/YQ", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, "Smart-UPS 250", 20.25), (bench.Ending, bench.Status.Model, bench.Status.BatteryVoltage));
        Assert.Equal(["2TI"], bench.Status.ComponentVersions!);
        Assert.True(bench.Now < 25, $"{bench.Now} s");
    }

    [Fact]
    public void Reading_UnknownUnitThatKnowsOnlyQ_IsRead()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Old(bench);
        unit.Replies.Clear();
        unit.Replies['Q'] = "10";
        bench.RunToEnd();
        Assert.Equal("YVYbYaYQCYPYLYOYfYBY\u0001YnY/YQ", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, UpsState.OnBattery), (bench.Ending, bench.Status.State));
        Assert.Null(bench.Status.Model);
        Assert.True(bench.Now < 60, $"{bench.Now} s");
    }

    [Fact]
    public void Reading_VersionOfB_IsAskedWhereVSaysNothing()
    {
        var bench = new UpsLinkBench();
        ScriptedUnit.Basic(bench);
        bench.RunToEnd();
        var s = bench.Status;
        Assert.Equal("YVba\u0001nQ'8~XQ", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, "Smart-UPS v/s 650"), (bench.Ending, s.Model));
        Assert.Equal(["22.6.I"], s.ComponentVersions!);
        Assert.Equal(UpsState.OnBattery | UpsState.Fault, s.State);
        Assert.Equal(["TransformerDcImbalance", "AvrRelay", "OutputVoltage", "Charger"], s.Faults!);
    }

    [Fact]
    public void Reading_BackUpsCs_IsKnownByB()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Old(bench);
        unit.Unknown = "NA";
        unit.Replies.Remove('V');
        (unit.Replies['b'], unit.Replies['\u0001']) = ("5.4.D", "Back-UPS CS 350");
        bench.RunToEnd();
        Assert.Equal("YVb\u0001nmxQ9PBfjQ", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, "Back-UPS CS 350"), (bench.Ending, bench.Status.Model));
        Assert.Equal(["5.4.D"], bench.Status.ComponentVersions!);
    }

    [Fact]
    public void Reading_Matrix_AsksItsRegisters()
    {
        var bench = new UpsLinkBench();
        var unit = ScriptedUnit.Old(bench);
        (unit.Replies['V'], unit.Replies['8'], unit.Replies['/']) = ("0XI", "C0", "12.50");
        bench.RunToEnd();
        Assert.Equal("YVncmxQ89PLOFBfjC/GXQ", bench.Sent);
        Assert.Equal((StatusEndKind.Complete, "Matrix-UPS 3000", 12.5), (bench.Ending, bench.Status.Model, bench.Status.OutputCurrent));
        Assert.Equal(["BypassRelay", "OverTemperature"], bench.Status.Faults!);
        Assert.Equal(1, bench.Sent.Count(c => c == 'Y'));
    }
}
