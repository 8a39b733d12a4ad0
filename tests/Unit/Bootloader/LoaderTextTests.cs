using ApcUps.Bootloader;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

public class LoaderTextTests
{
    [Theory]
    [InlineData("APC(R)2009 Download Manager", LoaderSigns.Banner)]
    [InlineData("apc download  manager v2", LoaderSigns.Banner)]
    [InlineData(" No Application in memory", LoaderSigns.NoApplication)]
    [InlineData("NO APPLICATION", LoaderSigns.NoApplication)]
    [InlineData("No UPS Application", LoaderSigns.NoApplication)]
    [InlineData("No valid application found", LoaderSigns.NoApplication)]
    [InlineData("Error XModem retry count exceeded", LoaderSigns.TransferError)]
    [InlineData("X-Modem error", LoaderSigns.TransferError)]
    [InlineData("UPS Application", LoaderSigns.ApplicationStarted)]
    [InlineData("  ups  application  ", LoaderSigns.ApplicationStarted)]
    [InlineData("Starting UPS Application 07.1", LoaderSigns.ApplicationStarted)]
    [InlineData("UPS Application Version 07.1 started", LoaderSigns.ApplicationStarted)]
    [InlineData("UPS Application not found", LoaderSigns.None)]
    [InlineData("UPS Application invalid", LoaderSigns.None)]
    [InlineData("UPS Application CRC error", LoaderSigns.None)]
    [InlineData("UPS Application checksum failed", LoaderSigns.None)]
    [InlineData("UPS Application erased", LoaderSigns.None)]
    [InlineData("UPS Application missing", LoaderSigns.None)]
    [InlineData("UPS Application CRC mismatch", LoaderSigns.None)]
    [InlineData("UPS Application damaged", LoaderSigns.None)]
    [InlineData("UPS Application incomplete", LoaderSigns.None)]
    [InlineData("Verifying UPS Application", LoaderSigns.None)]
    [InlineData("Programming UPS Application", LoaderSigns.None)]
    [InlineData("UPS Application update required", LoaderSigns.None)]
    [InlineData("Checking UPS Application...", LoaderSigns.None)]
    [InlineData("UPS Applications", LoaderSigns.None)]
    [InlineData("UPSApplication", LoaderSigns.None)]
    [InlineData("Smart-UPS 1500", LoaderSigns.None)]
    [InlineData("", LoaderSigns.None)]
    public void Text_Line_SaysWhatItSays(string line, LoaderSigns signs) => Assert.Equal(signs, LoaderText.Classify(line));

    [Theory]
    [InlineData("Version 07.20", "07.20")]
    [InlineData(" version 5.0", "5.0")]
    [InlineData("Version 08.5 beta", "08.5")]
    [InlineData("Version", null)]
    [InlineData("Firmware Version 07.20", null)]
    [InlineData("Version 2009", null)]
    public void Text_VersionLine_GivesTheVersion(string line, string? version) => Assert.Equal(version, LoaderText.Version(line));
}
