using System.Collections.Generic;
using System.Linq;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

public class UnitTests
{
    private const string Second = "79BCEFGLOPQVXcefgjklmnopqrsux";

    [Theory]
    [InlineData("FWI", null, ScriptedUnit.FirstCommands, UpsLinkGeneration.Third)]
    [InlineData("5YW", "476.18.W", ScriptedUnit.FirstCommands, UpsLinkGeneration.Third)] // an RT, though V begins as a Matrix' does
    [InlineData(null, "22.6.I", "3.!$?.Qb", UpsLinkGeneration.Basic)]
    [InlineData(null, "22.6.I", "3.!$?#.Qb", UpsLinkGeneration.Third)]
    [InlineData(null, null, "2.$!*&%.ABCDEFG\u007f+-SktZ", UpsLinkGeneration.Old)]
    [InlineData("FWI", null, null, UpsLinkGeneration.Third)]
    [InlineData("6TD", null, null, UpsLinkGeneration.Old)]
    [InlineData("0XI", null, null, UpsLinkGeneration.Matrix)]
    [InlineData("0AB", null, null, UpsLinkGeneration.Matrix)]
    [InlineData("5AB", null, null, UpsLinkGeneration.Matrix)]
    [InlineData("2TI", null, null, UpsLinkGeneration.Unknown)]
    [InlineData("W", null, null, UpsLinkGeneration.Unknown)]
    [InlineData(null, "D7", null, UpsLinkGeneration.Old)]
    [InlineData(null, "5.4.D", null, UpsLinkGeneration.Unknown)]
    [InlineData(null, null, null, UpsLinkGeneration.Unknown)]
    public void Generation_Replies_TellIt(string? letters, string? version, string? list, UpsLinkGeneration generation) =>
        Assert.Equal(generation, Make(letters, version, list).Generation);

    [Theory]
    [InlineData("617.3.I", true)]
    [InlineData("52.9.D", true)]
    [InlineData("735.a.1", true)]
    [InlineData("11.12.D", true)]
    [InlineData("D7", false)]
    [InlineData("617.3", false)]
    [InlineData("617.3.I.4", false)]
    [InlineData("", false)]
    public void Version_ReplyToB_CountsIfItIsOne(string reply, bool counts) => Assert.Equal(counts ? reply : null, Make("FWI", reply, null).Version);

    [Theory]
    [InlineData("FWI", null, true)]
    [InlineData(null, "617.3.I", true)]
    [InlineData(null, "5.4.D", false)]
    [InlineData(null, "D7", false)]
    [InlineData("6TD", null, false)]
    [InlineData("2TI", null, false)]
    [InlineData(null, null, false)]
    public void MustKnowItsCommands_ThirdGeneration_IsTrue(string? letters, string? version, bool must) =>
        Assert.Equal(must, Make(letters, version, null).MustKnowItsCommands);

    [Theory]
    [InlineData("6QD 6QI 6TD 6TI 7QD 7QI 7TD 7TI 8QD 8QI 8TD 8TI", Second)]
    [InlineData("6JI", "789BCFGLOPQTVXfg")]
    [InlineData("7II 9II 9GI 8II", "79BCEFGLOPQVXcfg")]
    [InlineData("8GI", "79BCEFGLOPQVXfg")]
    [InlineData("0XI 0XM", Second + @"8Tw/<>\")]
    [InlineData("0ZI 5UI 5ZM", Second + "/<>")]
    public void OldUnit_Letters_KnowTheQueriesOfTheTable(string letters, string commands) =>
        Assert.All(letters.Split(' '), l => Assert.Equal(Sorted(commands), Sorted(OldUnit.ForLetters(l)!.Commands)));

    [Theory]
    [InlineData("5.4.D", "\u0001BPQdfgjmnx9b")]
    [InlineData("D4", "789BCFGLOPQVX")]
    [InlineData("D9", "789BCFGLOPQVX")]
    public void OldUnit_Version_KnowsTheQueriesOfTheTable(string version, string commands) =>
        Assert.Equal(Sorted(commands), Sorted(OldUnit.ForVersion(version)!.Commands));

    [Theory]
    [InlineData("6TDX")]
    [InlineData("6T")]
    [InlineData("6td")]
    [InlineData("6QD 6QI")]
    [InlineData("")]
    public void OldUnit_OtherLetters_AreNotFound(string letters) => Assert.Null(OldUnit.ForLetters(letters));

    [Theory]
    [InlineData("617.3.I")]
    [InlineData("D")]
    [InlineData("DX")]
    [InlineData("D4\n")]
    [InlineData("")]
    public void OldUnit_OtherVersions_AreNotFound(string version) => Assert.Null(OldUnit.ForVersion(version));

    [Fact]
    public void OldUnit_LettersKnown_VersionIsNotLookedUp() => Assert.Null(Make("FWI", "D4", null).Old);

    [Fact]
    public void Plan_UnitWithAList_AsksWhatItNeedsOfIt()
    {
        var plan = new QueryPlan(Make("FWI", null, ScriptedUnit.FirstCommands), raw: false);
        Assert.Equal("\u0001bncmxQ'8~9PLOFBfjCGX", Text(plan.All));
        Assert.Equal("Q'8~9PLOFBfjCGX", Text(plan.Again));
        Assert.True(plan.Expects((byte)'B'));
        Assert.False(plan.Expects((byte)'/'));
    }

    [Fact]
    public void Plan_Raw_AsksTheRestToo() =>
        Assert.Equal("\u0001bncmxQ'8~9PLOFBfjCGXg\u001a", Text(new QueryPlan(Make("FWI", null, ScriptedUnit.FirstCommands), raw: true).All));

    [Fact]
    public void Plan_RawButNotAnnounced_DoesNotAskTheRest() =>
        Assert.Equal("QB", Text(new QueryPlan(Make("FWI", null, "3..QB"), raw: true).All));

    [Fact]
    public void Plan_ListWithoutQ_AsksItAllTheSame()
    {
        var plan = new QueryPlan(Make("FWI", null, "3..BWKSZ@UD"), raw: true);
        Assert.Equal(("QB", "QB"), (Text(plan.All), Text(plan.Again)));
        Assert.True(plan.Expects((byte)'Q'));
    }

    [Fact]
    public void Plan_OldUnit_AsksTheTable()
    {
        var plan = new QueryPlan(Make("6TD", null, null), raw: false);
        Assert.Equal("ncmxQ9PLOFBfjCGX", Text(plan.All));
        Assert.True(plan.Expects((byte)'X'));
    }

    [Fact]
    public void Plan_UnknownUnit_AsksTheFewAndExpectsOnlyQ()
    {
        var plan = new QueryPlan(Make("2TI", null, null), raw: true);
        Assert.Equal(("QCPLOfB\u0001nb/", "QCPLOfB/"), (Text(plan.All), Text(plan.Again)));
        Assert.Equal("Q", string.Concat(plan.All.Where(plan.Expects).Select(c => (char)c)));
    }

    private static UpsLinkUnit Make(string? letters, string? version, string? list) => new(letters, version, list is null ? null : CommandList.Read(list));

    private static string Sorted(string text) => string.Concat(text.OrderBy(c => c));

    private static string Text(IEnumerable<byte> commands) => string.Concat(commands.Select(c => (char)c));
}
