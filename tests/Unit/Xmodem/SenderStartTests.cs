using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class SenderStartTests
{
    [Fact]
    public void Sender_Start_SendsBlock1AndNothingElse() =>
        Assert.Equal(1, Assert.Single(new SenderBench().Start().Sent)[1]);

    [Theory]
    [InlineData(XmodemCheck.Crc16, 133)]
    [InlineData(XmodemCheck.Checksum, 132)]
    public void Sender_FirstRequest_FixesTheCheck(XmodemCheck check, int length)
    {
        var bench = new SenderBench(check: check).Start();
        bench.Reply(XmodemByte.Nak).Wait(1).Reply(XmodemByte.CrcRequest).Reply(XmodemByte.Nak).Wait(1);
        bench.Reply(XmodemByte.Ack).Wait(1).Reply(XmodemByte.Nak).Wait(1);
        Assert.Equal(new[] { 1, 1, 1, 2, 2 }, bench.Numbers);
        Assert.All(bench.Blocks, b => Assert.Equal(length, b.Length));
    }

    [Fact]
    public void Sender_ChecksumWith1K_SendsShortBlocks() =>
        Assert.Equal(132, new SenderBench(8, XmodemCheck.Checksum, 1024).Start().Last.Length);

    [Fact]
    public void Sender_StaleRequestsBehindBlock1_AreNoAnswer()
    {
        var bench = new SenderBench().Start();
        bench.Reply(0x43, 0x43, 0x43, 0x43, 0x43, 0x43, 0x43, 0x43, 0x43).Wait(0.5).Reply(0x43).Wait(30);
        Assert.Single(bench.Sent);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        Assert.Equal(new[] { 1, 2 }, bench.Reply(XmodemByte.Ack).Numbers);
    }

    [Fact]
    public void Sender_FreshRequestBeforeTheFirstAck_BringsBlock1Again()
    {
        var bench = new SenderBench().Start().Wait(3).Reply(0x43);
        Assert.Single(bench.Sent);
        Assert.Equal(new[] { 1, 1 }, bench.Wait(0.5).Numbers);
    }

    [Fact]
    public void Sender_AckRightBehindAFreshRequest_CompletesBlock1Once()
    {
        var bench = new SenderBench().Start().Wait(3).Reply(0x43).Wait(0.15).Reply(XmodemByte.Ack).Wait(1);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
        Assert.Equal(0, bench.Sender.Resends);
    }

    [Fact]
    public void Sender_OneRequestAfterTheFirstAck_IsNoise()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Ack).Wait(5).Reply(0x43).Wait(5).Reply(XmodemByte.Ack);
        Assert.Equal(new[] { 1, 2, 3 }, bench.Numbers);
    }

    [Fact]
    public void Sender_RequestAckRequest_IsNotTwoInARow()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Ack).Wait(5).Reply(0x43, XmodemByte.Ack).Wait(5).Reply(0x43).Wait(5);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
    }

    [Fact]
    public void Sender_TwoRequestsAfterTheFirstAck_MeanARestart()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Ack).Wait(5).Reply(0x43).Wait(3).Reply(0x43).Wait(600);
        Assert.Equal(XmodemEnd.ReceiverRestarted, bench.Sender.Result);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
        Assert.False(bench.HasCancelled);
    }

    [Fact]
    public void Sender_TextBeforeTheFirstAck_IsIgnored()
    {
        var bench = new SenderBench().Start().Reply(System.Text.Encoding.ASCII.GetBytes("XMODEM v1.2\r\n")).Wait(1);
        Assert.Single(bench.Sent);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
    }
}
