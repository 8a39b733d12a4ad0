using System;
using System.Globalization;
using System.Linq;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updating;

/// <summary>What the lines of a journal mean for a port, whatever broke the runs off.</summary>
public class JournalStateTests
{
    private static readonly DateTime Start = new(2026, 11, 25, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("begin unit send")]
    [InlineData("begin unit send attempt blocks lastBlock end:Started")]
    [InlineData("begin unit send attempt blocks lastBlock end:Started unit verdict:Confirmed")]
    [InlineData("begin unit send attempt blocks begin unit")]
    public void State_WithNothingLeftInMidTransfer_IsResolved(string events) => Assert.Null(Of(events).Unresolved);

    [Theory]
    [InlineData("begin unit send attempt", false)]
    [InlineData("begin unit send attempt blocks", false)]
    [InlineData("begin unit send attempt blocks lastBlock", true)]
    [InlineData("begin unit send attempt blocks lastBlock end:Unconfirmed verdict:Unconfirmed", true)]
    [InlineData("begin unit send attempt blocks end:Failed verdict:Failed", false)]
    [InlineData("begin unit send attempt blocks end:Cancelled verdict:Cancelled begin verdict:Refused", false)]
    [InlineData("begin unit send attempt blocks lastBlock attempt blocks", false)]
    [InlineData("begin unit send attempt blocks lastBlock verdict:Failed begin send", true)]
    [InlineData("begin unit send attempt blocks lastBlock begin send attempt", false)]
    public void State_WithATransferLeftInMidWay_IsUnresolvedAndTellsWhetherTheLastBlockMayBeOut(string events, bool lastBlock)
    {
        var left = Of(events).Unresolved!;
        Assert.Equal(lastBlock, left.LastBlockMayBeOut);
        Assert.Equal((2, "SMT18UPS_15-1.enc", 18), (left.Number, left.Image, left.Before.HardwareId));
        Assert.Equal(FirmwareVersion.Parse("15.1"), left.VersionAfter);
    }

    [Theory]
    [InlineData("begin unit send attempt blocks lastBlock end:Started", true)]
    [InlineData("begin unit send attempt blocks lastBlock end:Started verdict:Failed begin", true)]
    [InlineData("begin unit send attempt blocks lastBlock end:Started verdict:Failed begin send", true)]
    [InlineData("begin unit send attempt blocks lastBlock end:Started unit", false)]
    [InlineData("begin unit send attempt blocks lastBlock end:Started send attempt", false)]
    [InlineData("begin unit send attempt blocks lastBlock end:Failed", false)]
    public void State_OfAUnitThatSaidItStarts_IsUnprovenUntilItAnswersOrTheStepBeginsAnew(string events, bool expected) =>
        Assert.Equal(expected, Of(events).Unproven is not null);

    [Fact]
    public void State_OfAUnitThatAnsweredWithoutAVersion_KnowsNothingOfIt()
    {
        var silent = Entry("unit", 3) with { Version = null };
        Assert.Null(JournalState.Of([Entry("unit", 0), silent], _ => true).LastKnown);
    }

    [Fact]
    public void State_OfAStep_TellsWhatWasStated()
    {
        var left = JournalState.Of([Entry("send", 0) with { Stated = ["LoaderVersion 08.5"] }, Entry("attempt", 1)], _ => true).Unresolved!;
        Assert.Equal(["LoaderVersion 08.5"], left.Before.Stated);
    }

    [Theory]
    [InlineData("begin unit", "09.6")]
    [InlineData("begin unit send attempt blocks", "09.6")]
    [InlineData("begin unit verdict:Failed", null)]
    [InlineData("begin unit verdict:Failed begin", null)]
    [InlineData("begin", null)]
    public void State_OfARunWithoutVerdict_KnowsTheUnitAsItLastSaid(string events, string? version) =>
        Assert.Equal(version, Of(events).LastKnown?.InstalledVersion?.ToString());

    [Theory]
    [InlineData("begin unit send", false)]
    [InlineData("begin unit send attempt", true)]
    [InlineData("begin unit send attempt lastBlock end:Started unit", true)]
    [InlineData("begin unit send attempt lastBlock end:Started unit verdict:Confirmed", false)]
    public void State_OfARunThatSentAndHasNoVerdict_WasBrokenOff(string events, bool expected) => Assert.Equal(expected, Of(events).WasBrokenOff);

    [Fact]
    public void State_CountsTheQuietFromTheStepsOwnEvents_NotFromLaterRuns()
    {
        var left = Of("begin unit send attempt lastBlock begin verdict:Unconfirmed begin").Unresolved!;
        Assert.Equal(Start.AddMinutes(4), left.LastEventAt);
    }

    [Fact]
    public void State_IsOfOnePortAlone()
    {
        JournalEntry[] entries = [Entry("send", 0), Entry("attempt", 1) with { Port = "COM5" }];
        Assert.Null(JournalState.Of(entries, p => p == "COM3").Unresolved);
        Assert.NotNull(JournalState.Of([Entry("send", 0), Entry("attempt", 1)], p => p == "COM3").Unresolved);
    }

    private static JournalState Of(string events) => JournalState.Of(events.Split(' ').Select(Entry), p => p == "COM3");

    private static JournalEntry Entry(string text, int minute)
    {
        var parts = text.Split(':');
        var entry = new JournalEntry { Port = "COM3", Event = parts[0], Outcome = parts.Skip(1).FirstOrDefault(), Time = Start.AddMinutes(minute).ToString("o", CultureInfo.InvariantCulture) };
        return parts[0] is not ("send" or "unit") ? entry : entry with
        {
            Step = 2,
            Image = "SMT18UPS_15-1.enc",
            Sha256 = "ab",
            HardwareId = 18,
            Version = "09.6",
            HardwareIdAfter = 18,
            VersionAfter = "15.1",
        };
    }
}
