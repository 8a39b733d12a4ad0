using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class SenderEndTests
{
    [Fact]
    public void Sender_EotAcknowledged_IsOver()
    {
        var bench = new SenderBench(2).Start().Acknowledge(2);
        Assert.Equal(new[] { XmodemByte.Eot }, bench.Last);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        bench.Reply(XmodemByte.Ack);
        Assert.Equal(XmodemEnd.Acknowledged, bench.Sender.Result);
        Assert.Equal(1, bench.Ends);
    }

    [Fact]
    public void Sender_EotRefusedOnce_IsSentAgainAtOnceAndNoBlock()
    {
        var bench = new SenderBench(2).Start().Acknowledge(2).Wait(0.1).Reply(XmodemByte.Nak);
        Assert.Equal(2, bench.Ends);
        bench.Wait(0.1).Reply(XmodemByte.Ack);
        Assert.Equal(XmodemEnd.Acknowledged, bench.Sender.Result);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
    }

    [Fact]
    public void Sender_EotIntoSilence_IsRepeatedFiveTimesTenSecondsApart()
    {
        var bench = new SenderBench(2).Start().Acknowledge(2).Wait(9.9);
        Assert.Equal(1, bench.Ends);
        Assert.Equal(2, bench.Wait(0.2).Ends);
        Assert.Equal(5, bench.Wait(31).Ends);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        bench.Wait(1000);
        Assert.Equal(5, bench.Ends);
        Assert.Equal(XmodemEnd.EndUnacknowledged, bench.Sender.Result);
        Assert.False(bench.HasCancelled);
    }

    [Fact]
    public void Sender_EotRefusedForEver_IsBounded()
    {
        var bench = new SenderBench(2).Start().Acknowledge(2);
        for (var i = 0; i < 100; i++)
        {
            bench.Wait(0.1).Reply(XmodemByte.Nak);
        }

        Assert.Equal(11, bench.Ends);
        Assert.Equal(XmodemEnd.EndUnacknowledged, bench.Sender.Result);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
    }

    [Fact]
    public void Sender_RefusalsOfTheLastBlock_DoNotCountAgainstTheEot()
    {
        var bench = new SenderBench(1).Start();
        for (var i = 0; i < 15; i++)
        {
            bench.Wait(0.2).Reply(XmodemByte.Nak).Wait(0.2);
        }

        bench.Reply(XmodemByte.Ack).Wait(0.5).Reply(XmodemByte.Nak).Reply(XmodemByte.Ack);
        Assert.Equal(XmodemEnd.Acknowledged, bench.Sender.Result);
    }

    [Fact]
    public void Sender_RequestsAfterEot_MeanARestartAndBringNoBlock()
    {
        var bench = new SenderBench(2).Start().Acknowledge(2).Wait(1).Reply(0x43).Wait(3).Reply(0x43).Wait(100);
        Assert.Equal(XmodemEnd.ReceiverRestarted, bench.Sender.Result);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
        Assert.False(bench.HasCancelled);
    }

    [Fact]
    public void Sender_AckOfTheLastBlocksOtherCopy_IsNotTheEotsAnswer()
    {
        var bench = new SenderBench(1).Start().Wait(0.2).Reply(XmodemByte.Nak).Wait(0.2).Reply(XmodemByte.Ack, XmodemByte.Ack).Wait(1);
        Assert.Equal(1, bench.Ends);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
    }

    [Fact]
    public void Sender_Over_TakesNothingMore()
    {
        var bench = new SenderBench(1).Start().Acknowledge(2);
        var sent = bench.Sent.Count;
        bench.Reply(XmodemByte.Can, XmodemByte.Can, XmodemByte.Nak, 0x43, 0x43).Wait(1000);
        bench.Sender.Abort();
        bench.Wait(1);
        Assert.Equal(XmodemEnd.Acknowledged, bench.Sender.Result);
        Assert.Equal(sent, bench.Sent.Count);
    }
}
