using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

public class CommandListTests
{
    [Theory]
    [InlineData("3.!$%+?=#|.\u0001+-789>@ABCDEFGKLMNOPQRSUVWXYZ'abcefgjklmnopqrsuxyz~\u007f", 3, "!$%+?=#|", "\u0001+-789>@ABCDEFGKLMNOPQRSUVWXYZ'abcefgjklmnopqrsuxyz~\u007f")]
    [InlineData("3.!$%+?=#|.\u0001\u000e\u001a')+-89@ABDEFGKLMNOPQRSUVWXYZabcdefgjklmnopqrsuxyz~", 3, "!$%+?=#|", "\u0001\u000e\u001a')+-89@ABDEFGKLMNOPQRSUVWXYZabcdefgjklmnopqrsuxyz~")]
    [InlineData("3.!$%+?=#|.\u0001\u000e\u001a+-789<@ABCDEFGKLMNOPQRSUVWXYZ'abcefgjklmnopqrsuvzy~\u007f", 3, "!$%+?=#|", "\u0001\u000e\u001a+-789<@ABCDEFGKLMNOPQRSUVWXYZ'abcefgjklmnopqrsuvzy~\u007f")]
    [InlineData("2.$!*&%.ABCDEFG\u007f+-SktZ", 2, "$!*&%", "ABCDEFG\u007f+-SktZ")]
    [InlineData("2..Q", 2, "", "Q")]
    public void Read_ExamplesOfTheFacts_GivesTheirParts(string reply, int level, string alerts, string commands)
    {
        var list = CommandList.Read(reply)!;
        Assert.Equal((level, alerts, commands), (list.Level, list.Alerts, list.Commands));
        Assert.Empty(list.Pairs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("SM")]
    [InlineData("3")]
    [InlineData("3.")]
    [InlineData("3.!$")]
    [InlineData("3.!$.")]
    [InlineData("x.!$.Q")]
    [InlineData("33.!$.Q")]
    [InlineData(".!$.Q")]
    [InlineData("3..")]
    [InlineData("617.3.I")]
    [InlineData("!3.!$.Q")]
    public void Read_OtherForms_GivesNull(string reply) => Assert.Null(CommandList.Read(reply));

    [Fact]
    public void Has_MindsTheCase()
    {
        var list = CommandList.Read("3..Qw")!;
        Assert.True(list.Has((byte)'Q') && list.Has((byte)'w'));
        Assert.False(list.Has((byte)'q') || list.Has((byte)'W'));
    }

    [Fact]
    public void Read_Extension_GivesPairs()
    {
        var list = CommandList.Read("3.!.Q.\u009f:\u00d3\u00d4\u009e:\u00d3")!;
        Assert.Equal(["\u009f\u00d3", "\u009f\u00d4", "\u009e\u00d3"], list.Pairs);
        Assert.Equal("Q", list.Commands);
    }

    [Theory]
    [InlineData("3.!.Q.")]
    [InlineData("3.!.Q.xyz")]
    [InlineData("3.!.Q.\u009f:")]
    public void Read_ExtensionWithoutPairs_GivesNone(string reply) => Assert.Empty(CommandList.Read(reply)!.Pairs);
}
