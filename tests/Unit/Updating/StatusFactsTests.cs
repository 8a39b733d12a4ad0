using ApcUps.Planning;
using ApcUps.Updating;
using Xunit;

namespace ApcUps.Tests.Unit.Updating;

/// <summary>What a unit says in the place of what was stated.</summary>
public class StatusFactsTests
{
    [Theory]
    [InlineData("07.1", "07.2", new string[0])]
    [InlineData("7 of 1998", "07.2", new[] { "InstalledVersion 07.0" })]
    [InlineData("07.1", "none", new[] { "LoaderVersion 07.3" })]
    [InlineData(null, null, new[] { "InstalledVersion 07.0", "LoaderVersion 07.3" })]
    public void Over_WithAVersionThatCannotBeCompared_LeavesTheStatedOneStated(string? installed, string? loader, string[] expected)
    {
        var stated = new UnitFacts
        {
            InstalledVersion = FirmwareVersion.Parse("07.0"),
            LoaderVersion = FirmwareVersion.Parse("07.3"),
            Stated = ["InstalledVersion 07.0", "LoaderVersion 07.3"],
        };
        Assert.Equal(expected, StatusFacts.Over(stated, new() { FirmwareVersion = installed, LoaderVersion = loader }).Stated);
    }

    [Theory]
    [InlineData(18, "09.6", "08.5", "AS1", true)]
    [InlineData(18, "09.6", "08.5", " AS1 ", true)]
    [InlineData(null, null, null, null, true)]
    [InlineData(17, "09.6", "08.5", "AS1", false)]
    [InlineData(18, "09.2", "08.5", "AS1", false)]
    [InlineData(18, "09.6", "08.31", "AS1", false)]
    [InlineData(18, "09.6", "08.5", "AS2", false)]
    public void IsSame_GoesByAllThatBothReadingsTell(int? id, string? version, string? loader, string? serial, bool expected)
    {
        var one = new UpsStatus { HardwareId = 18, FirmwareVersion = "09.6", LoaderVersion = "08.5", SerialNumber = "AS1" };
        var other = new UpsStatus { HardwareId = id, FirmwareVersion = version, LoaderVersion = loader, SerialNumber = serial };
        Assert.Equal(expected, StatusFacts.IsSame(one, other));
        Assert.Equal(expected, StatusFacts.IsSame(other, one));
    }
}
