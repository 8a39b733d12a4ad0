using System;
using System.Linq;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class SenderTimeTests
{
    [Fact]
    public void Sender_Silence_ResendsAfter90Seconds()
    {
        var bench = new SenderBench().Start().Wait(89.9);
        Assert.Single(bench.Sent);
        Assert.Equal(new[] { 1, 1 }, bench.Wait(0.5).Numbers);
    }

    [Fact]
    public void Sender_AckAfterAnErasePause_CompletesTheBlockWithoutARepeat()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Ack).Wait(89).Reply(XmodemByte.Ack);
        Assert.Equal(new[] { 1, 2, 3 }, bench.Numbers);
        Assert.Equal(0, bench.Sender.Resends);
    }

    [Fact]
    public void Sender_SilenceForFiveMinutes_GivesUpWithCan()
    {
        var bench = new SenderBench().Start().Wait(299);
        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        Assert.Equal(new[] { 1, 1, 1, 1 }, bench.Numbers);
        bench.Wait(2);
        Assert.Equal(XmodemEnd.NoAnswer, bench.Sender.Result);
        Assert.Equal(new byte[] { 0x18, 0x18, 0x18 }, bench.Last);
        Assert.Equal(4, bench.Blocks.Count());
    }

    [Fact]
    public void Sender_SilenceAfterTheLastBlock_GivesUpWithoutCan()
    {
        var bench = new SenderBench(2).Start().Reply(XmodemByte.Ack).Wait(1000);
        Assert.Equal(XmodemEnd.NoAnswer, bench.Sender.Result);
        Assert.False(bench.HasCancelled);
        Assert.Equal(0, bench.Ends);
    }

    [Fact]
    public void Sender_EveryBlock_HasItsOwnBudget()
    {
        var bench = new SenderBench(4).Start();
        for (var i = 0; i < 3; i++)
        {
            bench.Wait(200).Reply(XmodemByte.Ack).Wait(1);
        }

        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        Assert.Equal(3, bench.Sender.Acknowledged);
    }

    [Fact]
    public void Sender_RefusedBeyondTheLimit_GivesUp()
    {
        var bench = new SenderBench(4).Start();
        for (var i = 0; i < 20; i++)
        {
            bench.Wait(0.2).Reply(XmodemByte.Nak).Wait(0.2);
        }

        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        bench.Wait(0.2).Reply(XmodemByte.Nak).Wait(0.2);
        Assert.Equal(XmodemEnd.TooManyErrors, bench.Sender.Result);
        Assert.Equal(Enumerable.Repeat(1, 21), bench.Numbers);
        Assert.True(bench.HasCancelled);
    }

    [Fact]
    public void Sender_RefusalsOfEarlierBlocks_AreNotCounted()
    {
        var bench = new SenderBench(4).Start();
        for (var block = 0; block < 3; block++)
        {
            for (var i = 0; i < 15; i++)
            {
                bench.Wait(0.2).Reply(XmodemByte.Nak).Wait(0.2);
            }

            bench.Reply(XmodemByte.Ack).Wait(0.2);
        }

        Assert.Equal(XmodemEnd.None, bench.Sender.Result);
        Assert.Equal(45, bench.Sender.Resends);
    }

    [Fact]
    public void Sender_SlowLine_CountsTheTimeoutFromTheEndOfTheBlock()
    {
        var timing = new XmodemTiming { CharacterTime = TimeSpan.FromMilliseconds(30) };
        var bench = new SenderBench(timing: timing).Start().Wait(93);
        Assert.Single(bench.Sent);
        Assert.Equal(2, bench.Wait(1.5).Sent.Count);
    }
}
