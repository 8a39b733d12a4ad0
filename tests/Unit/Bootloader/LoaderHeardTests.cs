using ApcUps.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

public class LoaderHeardTests
{
    private static readonly LoaderHeard Tower = new("4.5G Smart-UPS Tower", FirmwareVersion.Parse("07.20"), true);

    [Fact]
    public void Since_NothingNew_IsWhatWasHeardBefore() => Assert.Equal(Tower, LoaderHeard.Nothing.Since(Tower));

    [Fact]
    public void Since_NewBanner_ReplacesTheOldOne()
    {
        var other = new LoaderHeard("Other", FirmwareVersion.Parse("08.31"), false);
        Assert.Equal(other with { NoApplication = true }, other.Since(Tower));
        Assert.Equal(other, other.Since(LoaderHeard.Nothing));
    }

    [Fact]
    public void Since_PartOfABanner_IsNotCompletedFromAnother()
    {
        Assert.Null(new LoaderHeard("4.5G Smart-UPS Tower", null, false).Since(Tower).LoaderVersion);
        Assert.Null(new LoaderHeard(null, FirmwareVersion.Parse("08.31"), false).Since(Tower).Product);
    }
}
