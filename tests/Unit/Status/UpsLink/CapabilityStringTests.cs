using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

public class CapabilityStringTests
{
    private const string Newer =
        "#uD43132135138129uM43230234239224uA43110112114108uI43253264271280lD43103100097106lM43177172168182lA43090092081085lI"
        + "43196188208204e44200155090oI43230240220225oD13115oJ13100oM13208s441HMLLq44202050710p443020180300600k4410TLNr4430000"
        + "60180300E443336168ON OFF";

    private const string Older =
        "#uD43127130133136uA43108110112114uI43253257261265lD43106103100097lA43092090088086lI43208204200196e44200155090oD1311"
        + "5oJ13100oI13230s441HMLLq44202050710p443020180300600k4410TLNr443000060180300E443336168ON OFF";

    [Fact]
    public void For_NewerUnitOfCountryI_GivesItsValues() => Assert.Equal(
        [
            "u 253,264,271,280", "l 196,188,208,204", "e 00,15,50,90", "o 230,240,220,225", "s H,M,L,L", "q 02,05,07,10", "p 020,180,300,600",
            "k 0,T,L,N", "r 000,060,180,300", "E 336,168,ON ,OFF",
        ],
        Show(CapabilityString.For(CapabilityString.Read(Newer), "617.3.I")));

    [Theory]
    [InlineData("FWD", "u 132,135,138,129", "l 103,100,097,106", "o 115")]
    [InlineData("FWM", "u 230,234,239,224", "l 177,172,168,182", "o 208")]
    [InlineData("FWA", "u 110,112,114,108", "l 090,092,081,085", null)]
    [InlineData("FWJ", null, null, "o 100")]
    public void For_OtherCountries_GivesTheirs(string version, string? u, string? l, string? o)
    {
        var groups = Show(CapabilityString.For(CapabilityString.Read(Newer), version)).Where(g => "ulo".Contains(g[0], StringComparison.Ordinal));
        Assert.Equal(new[] { u, l, o }.Where(g => g is not null), groups);
    }

    [Fact]
    public void For_OlderUnitOfCountryI_GivesItsValues() => Assert.Equal(
        [
            "u 253,257,261,265", "l 208,204,200,196", "e 00,15,50,90", "o 230", "s H,M,L,L", "q 02,05,07,10", "p 020,180,300,600", "k 0,T,L,N",
            "r 000,060,180,300", "E 336,168,ON ,OFF",
        ],
        Show(CapabilityString.For(CapabilityString.Read(Older), "I")));

    [Fact]
    public void For_NoVersion_GivesWhatIsForEveryUnit() => Assert.Equal(
        "esqpkrE", string.Concat(CapabilityString.For(CapabilityString.Read(Newer), string.Empty).Select(g => g.Command)));

    [Fact]
    public void Read_Matrix_GivesGroups() => Assert.Equal(
        ["u 253,264", "e 00,15"], Show(CapabilityString.Read("##uI23253264##e4220015")));

    [Theory]
    [InlineData("#uI/3e4220015", "u |e 00,15")] // RT units send / as count
    [InlineData("#uI03e4220015", "u |e 00,15")]
    [InlineData("#uI2/e4220015", "u |e 00,15")]
    [InlineData("#uI20e4220015", "u |e 00,15")]
    [InlineData("#e4420015", "e 00,15")] // 451.2.I: past the end
    [InlineData("#e4420015509", "e 00,15,50")]
    [InlineData("#e44200155090u", "e 00,15,50,90")]
    [InlineData("#e44200155090uI4", "e 00,15,50,90")]
    [InlineData("#e44200155090uI43", "e 00,15,50,90|u ")]
    [InlineData("#u419e4210015", "u ")] // a part of a value is no group
    [InlineData("#", "")]
    [InlineData("", "")]
    public void Read_BadCounts_GoesOnAndNeverFails(string reply, string groups) =>
        Assert.Equal(groups, string.Join("|", Show(CapabilityString.Read(reply))));

    private static IEnumerable<string> Show(IEnumerable<CapabilityGroup> groups) => groups.Select(g => $"{g.Command} {string.Join(",", g.Values)}");
}
