using ApcUps.Planning;
using ApcUps.Updating;
using ApcUps.Updating.Journal;
using Xunit;

namespace ApcUps.Tests.Unit.Updating;

/// <summary>Whether the unit on the line can be the one that the journal left in mid-transfer.</summary>
public class JournalFitTests
{
    private static readonly PendingStep Left = new()
    {
        Before = new() { HardwareId = 1001, InstalledVersion = FirmwareVersion.Parse("02.0"), LoaderVersion = FirmwareVersion.Parse("05.0"), SerialNumber = "AS1" },
        HardwareIdAfter = 1013,
        VersionAfter = FirmwareVersion.Parse("02.9"),
        LoaderVersionAfter = FirmwareVersion.Parse("07.2"),
    };

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "05.0")]
    [InlineData(null, "07.20")]
    [InlineData(null, "06.1")]
    [InlineData(1001, null)]
    [InlineData(1013, "07.2")]
    public void Fit_OfALoaderThatCanBeTheUnits_HasNothingAgainstIt(int? stated, string? banner) => Assert.Null(Contradiction(stated, banner));

    [Theory]
    [InlineData(17, null, "ID17 was stated")]
    [InlineData(null, "08.5", "calls itself 08.5")]
    public void Fit_OfAnotherUnitInItsLoader_IsContradicted(int? stated, string? banner, string said) =>
        Assert.Contains(said, Contradiction(stated, banner)!);

    [Fact]
    public void Fit_OfAUnitThatAnUpdateGaveANewId_GoesWithTheOldOneThatIsStated()
    {
        var loader = new UnitSeen { Presence = UnitPresence.Loader };
        var changed = new UnitFacts { HardwareId = 1013 };
        Assert.Null(JournalFit.Contradiction(Left with { Before = changed }, loader, 1001, []));
        Assert.Null(JournalFit.Contradiction(changed, loader, 1001));
        Assert.Contains("ID1001 unit, and ID1013 was stated", JournalFit.Contradiction(new UnitFacts { HardwareId = 1001 }, loader, 1013)!);
    }

    [Theory]
    [InlineData("AS1", 1001, true)]
    [InlineData("AS1 ", 1013, true)]
    [InlineData(null, null, true)]
    [InlineData("AS2", 1001, false)]
    [InlineData("AS1", 17, false)]
    public void Fit_OfARunningUnit_GoesByItsSerialNumberAndId(string? serial, int? id, bool fits)
    {
        var unit = new UnitSeen { Presence = UnitPresence.Application, Status = new() { SerialNumber = serial, HardwareId = id } };
        Assert.Equal(fits, JournalFit.Contradiction(Left, unit, null, []) is null);
    }

    private static string? Contradiction(int? stated, string? banner) => JournalFit.Contradiction(
        Left,
        new() { Presence = UnitPresence.Loader, Heard = new("Loader", FirmwareVersion.TryParse(banner), true) },
        stated,
        [FirmwareVersion.Parse("06.1")]);
}
