using System.Linq;
using ApcUps.Status;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

public class WhitelistTests
{
    [Fact]
    public void Whitelist_AllBytes_AllowsTheListAndNoOther()
    {
        const string list = "Y \u001b \u0001 \u001a V a b c d e f g h i j k l m n o p q r s t u v w x y > < / \\ 7 8 9 ' ~ B C E F G L O P Q T X";
        var allowed = Enumerable.Range(0, 256).Where(b => UpsLinkWhitelist.Allows([(byte)b])).Select(b => (char)b);
        Assert.Equal(list.Split(' ').Select(c => c[0]).OrderBy(c => c), allowed);
    }

    [Theory]
    [InlineData("MNJ")]
    [InlineData("WKS@UDZzAR^-+I[]{}1HYY\u007f\u000e\u0002\u0010\u0019\u009f")]
    public void MaySend_BytesThatDoSomething_IsFalse(string bytes) =>
        Assert.All(bytes.Where(b => b != 'Y'), b => Assert.False(new UpsLinkReader(new StatusRequest(), new UpsLinkBench()).MaySend([(byte)b])));

    [Fact]
    public void MaySend_MoreOrLessThanOneByte_IsFalse()
    {
        var reader = new UpsLinkReader(new StatusRequest(), new UpsLinkBench());
        Assert.True(reader.MaySend([(byte)'Q']));
        Assert.False(reader.MaySend([]));
        Assert.False(reader.MaySend([(byte)'Q', (byte)'Q']));
        Assert.False(reader.MaySend([0x9f, 0xd3]));
    }

    [Fact]
    public void Reader_IsForUpsLinkAt2400Baud()
    {
        var reader = new UpsLinkReader(new StatusRequest(), new UpsLinkBench());
        Assert.Equal((UpsProtocol.UpsLink, 2400), (reader.Protocol, reader.BaudRate));
    }
}
