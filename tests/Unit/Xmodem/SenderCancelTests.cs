using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class SenderCancelTests
{
    [Fact]
    public void Sender_OneCan_IsNoise()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Can).Wait(1).Reply(XmodemByte.Ack);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
    }

    [Fact]
    public void Sender_TwoCan_EndTheTransferWithoutAWord()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Can).Wait(1).Reply(XmodemByte.Can).Wait(1000);
        Assert.Equal(XmodemEnd.CancelledByReceiver, bench.Sender.Result);
        Assert.Single(bench.Sent);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x99)]
    [InlineData(XmodemByte.Nak)]
    [InlineData(XmodemByte.Ack)]
    public void Sender_CanOtherCan_AreNotTwo(byte between)
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Can, between, XmodemByte.Can).Wait(1);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
    }

    [Fact]
    public void Sender_TwoCanInADrain_EndTheTransfer()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Nak, XmodemByte.Can, XmodemByte.Can).Wait(10);
        Assert.Equal(XmodemEnd.CancelledByReceiver, bench.Sender.Result);
        Assert.Single(bench.Sent);
    }

    [Fact]
    public void Sender_TwoCanAfterEot_EndTheTransfer()
    {
        var bench = new SenderBench(1).Start().Acknowledge(1).Reply(XmodemByte.Can, XmodemByte.Can).Wait(100);
        Assert.Equal(XmodemEnd.CancelledByReceiver, bench.Sender.Result);
        Assert.Equal(1, bench.Ends);
    }

    [Fact]
    public void Sender_Abort_SendsThreeCanOnce()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Ack);
        bench.Sender.Abort();
        bench.Sender.Abort();
        bench.Wait(1000);
        Assert.Equal(XmodemEnd.Aborted, bench.Sender.Result);
        Assert.Equal(3, bench.Sent.Count);
        Assert.Equal(new byte[] { 0x18, 0x18, 0x18 }, bench.Last);
    }

    [Fact]
    public void Sender_AbortAfterTheLastBlock_SendsNoCan()
    {
        var bench = new SenderBench(2).Start().Reply(XmodemByte.Ack);
        bench.Sender.Abort();
        Assert.False(bench.Reply().HasCancelled);
        bench = new SenderBench(2).Start().Acknowledge(2);
        bench.Sender.Abort();
        Assert.False(bench.Reply().HasCancelled);
    }

    [Fact]
    public void Sender_AbortBeforeStart_SendsNothing()
    {
        var bench = new SenderBench();
        bench.Sender.Abort();
        Assert.Empty(bench.Reply().Sent);
    }

    [Fact]
    public void Sender_Stop_EndsWithoutAWord()
    {
        var bench = new SenderBench().Start();
        bench.Sender.Stop();
        Assert.Single(bench.Wait(1000).Sent);
        Assert.Equal(XmodemEnd.ReceiverRestarted, bench.Sender.Result);
    }
}
