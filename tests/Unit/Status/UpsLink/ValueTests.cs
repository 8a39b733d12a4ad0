using System;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

public class ValueTests
{
    [Theory]
    [InlineData("231.8", 231.8)]
    [InlineData("009.1", 9.1)]
    [InlineData("000.0", 0.0)]
    [InlineData("50.00", 50.0)]
    [InlineData("023.4", 23.4)]
    [InlineData("025.50", 25.5)]
    [InlineData("07.29", 7.29)]
    [InlineData("00.88", 0.88)]
    [InlineData("27.47", 27.47)]
    [InlineData("54.5", 54.5)]
    [InlineData("219.2", 219.2)]
    [InlineData("024", 24.0)]
    [InlineData("100.0", 100.0)]
    [InlineData("036.4 ", 36.4)]
    [InlineData("", null)]
    [InlineData("NA", null)]
    [InlineData("23x.8", null)]
    [InlineData("231.", null)]
    [InlineData(".8", null)]
    [InlineData("2 31.8", null)]
    [InlineData("1e3", null)]
    [InlineData("-12.0", null)]
    [InlineData("231,8", null)]
    [InlineData("1.2.3", null)]
    [InlineData("231.8\n", null)]
    [InlineData("123456.0", null)]
    [InlineData("\u0661\u0662", null)] // digits, but not ours
    [InlineData(null, null)]
    public void Number_Text_GivesItsValueOrNull(string? text, double? value) => Assert.Equal(value, UpsLinkValue.Number(text));

    [Theory]
    [InlineData("0112:", 112)]
    [InlineData("0025:", 25)]
    [InlineData("0000:", 0)]
    [InlineData("0112", 112)]
    [InlineData(">>>>:", null)]
    [InlineData(":", null)]
    [InlineData("0112::", null)]
    [InlineData("011.2:", null)]
    [InlineData("999999:", null)]
    [InlineData(null, null)]
    public void Runtime_Text_GivesMinutesOrNull(string? text, int? minutes) =>
        Assert.Equal(minutes is { } m ? TimeSpan.FromMinutes(m) : null, UpsLinkValue.Runtime(text));

    [Theory]
    [InlineData("08", 0x08)]
    [InlineData("0A", 0x0a)]
    [InlineData("fF", 0xff)]
    [InlineData("8", null)]
    [InlineData("008", null)]
    [InlineData(" 8", null)]
    [InlineData("SM", null)]
    [InlineData("NA", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Register_Text_GivesTheByteOrNull(string? text, int? value) => Assert.Equal((byte?)value, UpsLinkValue.Register(text));

    [Theory]
    [InlineData("R", UpsTransferCause.RapidInputChange)]
    [InlineData("H", UpsTransferCause.HighInputVoltage)]
    [InlineData("L", UpsTransferCause.LowInputVoltage)]
    [InlineData("T", UpsTransferCause.DistortedInput)]
    [InlineData("S", UpsTransferCause.CommandOrTest)]
    [InlineData("K", UpsTransferCause.Forced)]
    [InlineData("O", null)]
    [InlineData("NA", null)]
    [InlineData("r", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Cause_Letter_GivesTheCauseOrNull(string? text, UpsTransferCause? cause) => Assert.Equal(cause, UpsLinkValue.Cause(text));

    [Theory]
    [InlineData("OK", UpsTestResult.Passed)]
    [InlineData("BT", UpsTestResult.Failed)]
    [InlineData("NG", UpsTestResult.Invalid)]
    [InlineData("NO", null)]
    [InlineData("ok", null)]
    [InlineData(null, null)]
    public void Test_Text_GivesTheResultOrNull(string? text, UpsTestResult? result) => Assert.Equal(result, UpsLinkValue.Test(text));

    [Theory]
    [InlineData("FF", true)]
    [InlineData("00", false)]
    [InlineData("01", null)]
    [InlineData("NA", null)]
    public void LineIsGood_Text_GivesItOrNull(string text, bool? good) => Assert.Equal(good, UpsLinkValue.LineIsGood(text));

    [Theory]
    [InlineData("Smart-UPS RT 10000 XL   ", "Smart-UPS RT 10000 XL")]
    [InlineData("UPS_IDEN", "UPS_IDEN")]
    [InlineData("        ", null)]
    [InlineData("", null)]
    [InlineData("UPS\u0001", null)]
    [InlineData("\u00e4", null)]
    [InlineData("UPS\u007f", null)]
    [InlineData(null, null)]
    public void Text_Reply_IsTrimmedOrNull(string? text, string? value) => Assert.Equal(value, UpsLinkValue.Text(text));

    [Theory]
    [InlineData("11/15/05", "2005-11-15")] // real units: the month first
    [InlineData("10/22/11", "2011-10-22")]
    [InlineData("15/11/05", "2005-11-15")] // as the vendor says
    [InlineData("03/01/24", null)] // may be the 3rd of January
    [InlineData("05/05/24", "2024-05-05")] // the same day either way
    [InlineData("12/31/79", "2079-12-31")]
    [InlineData("12/31/80", "1980-12-31")]
    [InlineData("12/31/99", "1999-12-31")]
    [InlineData("12/31/00", "2000-12-31")]
    [InlineData("02/29/04", "2004-02-29")]
    [InlineData("02/29/05", null)]
    [InlineData("02/30/04", null)]
    [InlineData("31/04/04", null)]
    [InlineData("13/13/04", null)]
    [InlineData("00/15/04", null)]
    [InlineData("15/00/04", null)]
    [InlineData("00/00/00", null)]
    [InlineData("11-15-05", null)]
    [InlineData("11/15/2005", null)]
    [InlineData("1/15/05", null)]
    [InlineData("NOV 2005", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Date_Text_GivesTheDayWhereItCanBeReadInOneWay(string? text, string? day) =>
        Assert.Equal(day is null ? null : DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), UpsLinkDate.Read(text));

    [Theory]
    [InlineData("0XI", "Matrix-UPS 3000")]
    [InlineData("2TI", "Smart-UPS 250")]
    [InlineData("3TI", "UPS 370ci")]
    [InlineData("4TI", "Smart-UPS 400 or UPS 370ci")]
    [InlineData("5UI", "Matrix-UPS 5000")]
    [InlineData("6TD", "Smart-UPS 600")]
    [InlineData("7TD", "Smart-UPS 900")]
    [InlineData("8TD", "Smart-UPS 1250")]
    [InlineData("9II", "Smart-UPS 2000")]
    [InlineData("AWI", "Smart-UPS 1400")]
    [InlineData("BWI", "Smart-UPS 1000")]
    [InlineData("CWI", "Smart-UPS 650")]
    [InlineData("DWI", "Smart-UPS 420")]
    [InlineData("EWI", "Smart-UPS 280")]
    [InlineData("FWI", "Smart-UPS 450")]
    [InlineData("GWD", "Smart-UPS 700")]
    [InlineData("HWI", "Smart-UPS 700 XL")]
    [InlineData("IWI", "Smart-UPS 1000")]
    [InlineData("JWI", "Smart-UPS 1000 XL")]
    [InlineData("KWI", "Smart-UPS 1400")]
    [InlineData("LWI", "Smart-UPS 1400 XL")]
    [InlineData("MWI", "Smart-UPS 2200")]
    [InlineData("NWI", "Smart-UPS 2200 XL")]
    [InlineData("OWI", "Smart-UPS 3000 or 5000")]
    [InlineData("PWI", "Smart-UPS 3000 or 5000")]
    [InlineData("QWI", null)]
    [InlineData("1WI", null)]
    [InlineData("F", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Model_Letters_GivesTheModelOrNull(string? letters, string? model) => Assert.Equal(model, UpsLinkModel.ForLetters(letters));

    [Theory]
    [InlineData(0x01, "^A")]
    [InlineData(0x1a, "^Z")]
    [InlineData(0x1b, "ESC")]
    [InlineData('B', "B")]
    [InlineData('~', "~")]
    [InlineData(0x7f, @"\x7f")]
    [InlineData(0x9f, @"\x9f")]
    public void Name_Command_IsAsPeopleWriteIt(int command, string name) => Assert.Equal(name, UpsLinkCommand.Name((byte)command));
}
