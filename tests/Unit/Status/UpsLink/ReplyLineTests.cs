using System.Linq;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

public class ReplyLineTests
{
    private const string Alerts = "!$%+?=#*&|";

    [Theory]
    [InlineData('Q', "08\r\n", "08", "")]
    [InlineData('Q', "08\n", "08", "")]
    [InlineData('Q', "!08\r\n", "08", "!")]
    [InlineData('Q', "0!!8\r\n", "08", "!!")]
    [InlineData('Q', "08\r$\n", "08", "$")]
    [InlineData('j', "00%25:\r\n", "0025:", "%")]
    [InlineData('j', ">>>>:\r\n", ">>>>:", "")]
    [InlineData('B', "!2$7%.+4?7=#*&|\r\n", "27.47", Alerts)]
    [InlineData('~', "C~\r\n", "C~", "")]
    [InlineData('x', "03/01-24,<\r\n", "03/01-24,<", "")]
    [InlineData('a', "3.!$%+?=#|*&.Q\r\n", "3.!$%+?=#|*&.Q", "")]
    [InlineData('\u001a', "#u!D#2|1\r\n", "#uD#21", "!|")]
    [InlineData('L', "\r\n", "", "")]
    public void Receive_Reply_IsKeptAndAlertsAreTakenOut(char command, string bytes, string text, string alerts)
    {
        var line = new ReplyLine((byte)command);
        var heard = string.Concat(bytes.Where(b => line.Receive((byte)b)));
        Assert.Equal((text, alerts, true), (line.Text, heard, line.IsWhole));
    }

    [Fact]
    public void Receive_NoLineEnd_IsNotWhole()
    {
        var line = new ReplyLine((byte)'Q');
        Assert.DoesNotContain("08\r", b => line.Receive((byte)b));
        Assert.False(line.IsWhole);
    }

    [Fact]
    public void Receive_BytesBehindTheLine_DoNotBelongToIt()
    {
        var line = new ReplyLine((byte)'Q');
        Assert.Equal("!", string.Concat("08\r\n0!9\r\n".Where(b => line.Receive((byte)b))));
        Assert.Equal("08", line.Text);
    }

    [Fact]
    public void Receive_HighBytes_AreLatin1()
    {
        var line = new ReplyLine((byte)'a');
        _ = "\u009f:\u00d3\n".Count(b => line.Receive((byte)b));
        Assert.Equal("\u009f:\u00d3", line.Text);
    }

    [Fact]
    public void Receive_Flood_KeepsNoMoreThanAThousand()
    {
        var line = new ReplyLine((byte)'Q');
        _ = Enumerable.Repeat((byte)'0', 5000).Count(line.Receive);
        Assert.Equal(1000, line.Text.Length);
    }

    [Fact]
    public void Alerts_AllBytes_AreThoseOfTheList() => Assert.Equal(
        Alerts.OrderBy(c => c), Enumerable.Range(0, 256).Where(b => UpsLinkAlert.Meaning((byte)b) is not null).Select(b => (char)b));

    [Theory]
    [InlineData("!$")]
    [InlineData("%+")]
    [InlineData("?=")]
    public void Opposite_Pair_IsMutual(string pair)
    {
        Assert.Equal((byte)pair[1], UpsLinkAlert.Opposite((byte)pair[0]));
        Assert.Equal((byte)pair[0], UpsLinkAlert.Opposite((byte)pair[1]));
    }

    [Fact]
    public void Opposite_TheOthers_HaveNone() => Assert.All("#*&|Q", c => Assert.Null(UpsLinkAlert.Opposite((byte)c)));
}
