using ApcUps.Firmware;
using Xunit;

namespace ApcUps.Tests.Unit.Firmware;

public class ImageNameTests
{
    [Theory]
    [InlineData("SMT18UPS_15-1.enc", "SMT", 18, "15.1")]
    [InlineData("SMT18UPS_15-1", "SMT", 18, "15.1")]
    [InlineData("SMTSMX1031UPS_15-5.enc", "SMTSMX", 1031, "15.5")]
    [InlineData("SMT17UPS_07-1_Le.enc", "SMT", 17, "07.1")]
    [InlineData("SMT4UPS_07-1_Le_NOT750.enc", "SMT", 4, "07.1")]
    [InlineData("LCE1037UPS_02-5 - 01-10-19.enc", "LCE", 1037, "02.5")]
    [InlineData("SRCE6KUXI_ID_1006_UPS_14-1.enc", "SRCE6KUXI", 1006, "14.1")]
    [InlineData("SMT1015UPS 04.1_readme.txt", "SMT", 1015, "04.1")]
    [InlineData("smt18ups_15-1.ENC", "smt", 18, "15.1")]
    [InlineData("SMT18UPS_15-1 (1).enc", "SMT", 18, "15.1")]
    [InlineData("SMT18UPS_08-31.enc", "SMT", 18, "08.31")]
    public void TryParse_NameOfKnownForm_GivesItsParts(string name, string family, int id, string version)
    {
        var parsed = ImageName.TryParse(name)!;
        Assert.Equal((family, id, version), (parsed.Family, parsed.HardwareId, parsed.Version.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("YAMUNA_03-8.enc")]
    [InlineData("bootloader+Copy of Palomar_CTC_App.enc")]
    [InlineData("SMTUPS_15-1.enc")]
    [InlineData("18UPS_15-1.enc")]
    [InlineData("SMT18UPS_15.enc")]
    [InlineData("SMT18UPS_5-1.enc")]
    [InlineData("SMT18UPS_15-123.enc")]
    [InlineData("SMT123456UPS_15-1.enc")]
    [InlineData("old SMT18UPS_15-1.enc")]
    public void TryParse_OtherName_IsNull(string? name) => Assert.Null(ImageName.TryParse(name));
}
