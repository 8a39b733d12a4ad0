using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Planning;
using ApcUps.Planning.Gate;
using Xunit;

namespace ApcUps.Tests.Unit.Planning;

public class StatedFactsTests
{
    private static readonly UnitFacts Unit = new()
    {
        HardwareId = 18,
        InstalledVersion = FirmwareVersion.Parse("09.2"),
        LoaderVersion = FirmwareVersion.Parse("08.5"),
        Sku = "SMT1500",
        SerialNumber = "AS1",
        Stated = ["LoaderVersion 08.5", "Sku SMT1500"],
    };

    [Fact]
    public void Without_LeavesWhatTheUnitSaid()
    {
        var left = StatedFacts.Without(Unit);
        Assert.Equal((18, "09.2", "AS1"), (left.HardwareId, left.InstalledVersion?.ToString(), left.SerialNumber));
        Assert.Null(left.LoaderVersion);
        Assert.Null(left.Sku);
        Assert.Empty(left.Stated);
    }

    [Theory]
    [InlineData("LoaderVersion", true)]
    [InlineData("Sku", true)]
    [InlineData("Loader", false)]
    [InlineData("HardwareId", false)]
    public void Has_TellsStatedFactsByTheirWholeName(string fact, bool expected) => Assert.Equal(expected, StatedFacts.Has(Unit, fact));

    [Fact]
    public void Restated_TakesTheNewWordForTheOldOneAndNeverForTheUnits()
    {
        var now = new UnitFacts { HardwareId = 17, LoaderVersion = FirmwareVersion.Parse("08.31") };
        var restated = StatedFacts.Restated(Unit, now);
        Assert.Equal((18, "09.2", "08.31", "SMT1500"), (restated.HardwareId, restated.InstalledVersion?.ToString(), restated.LoaderVersion?.ToString(), restated.Sku));
        Assert.Equal(["LoaderVersion 08.31", "Sku SMT1500"], restated.Stated);
    }

    [Fact]
    public void Identity_OfALoaderThatSaysItsVersion_IsNotStatedAnyMore()
    {
        var heard = new LoaderHeard("Simulated Smart-UPS", FirmwareVersion.Parse("08.5"), false);
        Assert.Equal(["Sku SMT1500"], UnitIdentity.Of(Unit, heard).Unit.Stated);
        Assert.Equal(Unit.Stated, UnitIdentity.Of(Unit, LoaderHeard.Nothing).Unit.Stated.ToArray());
    }

    [Fact]
    public void Doubted_MarksTheVersionsThatTheUnitIsNotHeardToSay_AndTheyWithstandTheUsersNewWord()
    {
        var doubted = StatedFacts.Doubted(Unit);
        Assert.Equal(["LoaderVersion 08.5", "Sku SMT1500", "InstalledVersion 09.2 (journal)"], doubted.Stated);
        Assert.Null(StatedFacts.Without(doubted).InstalledVersion);
        var restated = StatedFacts.Restated(doubted, new() { InstalledVersion = FirmwareVersion.Parse("07.0"), LoaderVersion = FirmwareVersion.Parse("08.31") });
        Assert.Equal(("09.2", "08.31"), (restated.InstalledVersion?.ToString(), restated.LoaderVersion?.ToString()));
        Assert.Equal(["InstalledVersion 09.2 (journal)", "LoaderVersion 08.31", "Sku SMT1500"], restated.Stated);
    }

    [Fact]
    public void Restated_FillsWhatWasUnknown()
    {
        var restated = StatedFacts.Restated(new() { HardwareId = 18 }, new() { InstalledVersion = FirmwareVersion.Parse("09.2") });
        Assert.Equal((18, "09.2"), (restated.HardwareId, restated.InstalledVersion?.ToString()));
        Assert.Equal(["InstalledVersion 09.2"], restated.Stated);
    }
}
