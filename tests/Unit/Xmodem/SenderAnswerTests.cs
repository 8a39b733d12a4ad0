using System;
using System.Linq;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Xmodem;

public class SenderAnswerTests
{
    // 9600 baud: 1.04 ms a character, 139 ms a block.
    private static readonly XmodemTiming At9600 = new() { CharacterTime = TimeSpan.FromTicks(10_417) };

    [Fact]
    public void Sender_Ack_BringsTheNextBlockAtOnce() =>
        Assert.Equal(new[] { 1, 2 }, new SenderBench().Start().Wait(0.2).Reply(XmodemByte.Ack).Numbers);

    [Fact]
    public void Sender_Nak_BringsTheSameBlockBehindADrain()
    {
        var bench = new SenderBench().Start().Wait(0.2).Reply(XmodemByte.Nak);
        Assert.Single(bench.Sent);
        Assert.Equal(new[] { 1, 1 }, bench.Wait(0.2).Numbers);
        Assert.Equal(bench.Sent[0], bench.Sent[1]);
        Assert.Equal(1, bench.Sender.Resends);
    }

    [Fact]
    public void Sender_NakThenAck_IsALateAck()
    {
        var bench = new SenderBench().Start().Wait(0.2).Reply(XmodemByte.Nak).Wait(0.05).Reply(XmodemByte.Ack).Wait(1);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
        Assert.Equal(0, bench.Sender.Resends);
    }

    [Fact]
    public void Sender_NoiseDuringADrain_ProlongsItUpToItsLimit()
    {
        var bench = new SenderBench().Start().Reply(XmodemByte.Nak);
        for (var i = 0; i < 55; i++)
        {
            bench.Wait(0.05).Reply(0x99);
        }

        Assert.Single(bench.Sent);
        for (var i = 0; i < 10; i++)
        {
            bench.Wait(0.05).Reply(0x99);
        }

        Assert.Equal(new[] { 1, 1 }, bench.Numbers);
    }

    [Fact]
    public void Sender_BothCopiesOfABlockAcknowledged_TheSecondAckIsNotTheNextBlocks()
    {
        var bench = new SenderBench(4, timing: At9600).Start().Wait(0.2).Reply(XmodemByte.Nak).Wait(0.2);
        bench.Wait(0.15).Reply(XmodemByte.Ack).Wait(0.3).Reply(XmodemByte.Ack);
        Assert.Equal(new[] { 1, 1 }, bench.Numbers);
        bench.Wait(0.5);
        Assert.Equal(new[] { 1, 1, 2 }, bench.Numbers);
        Assert.Equal(1, bench.Sender.Acknowledged);
    }

    [Fact]
    public void Sender_BothCopiesAcknowledgedOnASlowLine_WaitsForBoth()
    {
        var slow = new XmodemTiming { CharacterTime = TimeSpan.FromMilliseconds(30) };
        var bench = new SenderBench(4, timing: slow).Start().Wait(4).Reply(XmodemByte.Nak).Wait(0.2);
        bench.Wait(1).Reply(XmodemByte.Ack).Wait(4).Reply(XmodemByte.Ack).Wait(2);
        Assert.Equal(new[] { 1, 1 }, bench.Numbers);
        Assert.Equal(new[] { 1, 1, 2 }, bench.Wait(10).Numbers);
    }

    [Fact]
    public void Sender_AckInTheDrainOfATimeout_CompletesTheBlock()
    {
        var bench = new SenderBench().Start().Wait(90.05).Reply(XmodemByte.Ack).Wait(1);
        Assert.Equal(new[] { 1, 2 }, bench.Numbers);
        Assert.Equal(0, bench.Sender.Resends);
    }

    [Fact]
    public void Sender_AnswerGivenBeforeABlockWasSent_IsNotItsAnswer()
    {
        // One read brings two ACK: the second came before block 2 was on the line.
        var bench = new SenderBench(4).Start().Wait(0.2);
        bench.Sender.Receive(XmodemByte.Ack, bench.Now);
        bench.Sender.Overhear(XmodemByte.Ack);
        bench.Sender.Overhear(XmodemByte.Nak);
        Assert.Equal(new[] { 1, 2 }, bench.Wait(5).Numbers);
        Assert.Equal(1, bench.Sender.Acknowledged);
    }

    [Fact]
    public void Sender_CancelGivenBeforeABlockWasSent_IsHeard()
    {
        var bench = new SenderBench(4).Start();
        bench.Sender.Receive(XmodemByte.Ack, bench.Now);
        bench.Sender.Overhear(XmodemByte.Can);
        bench.Sender.Overhear(XmodemByte.Can);
        Assert.Equal(XmodemEnd.CancelledByReceiver, bench.Sender.Result);
    }

    [Fact]
    public void Sender_MoreThan256Blocks_WrapsAndSendsTheFileExactly()
    {
        var bench = new SenderBench(600).Start().Acknowledge(600);
        Assert.Equal(600, bench.Blocks.Count());
        Assert.Equal(bench.Data, bench.Blocks.SelectMany(b => b.Skip(3).Take(128)));
        Assert.Equal(Enumerable.Range(1, 600).Select(n => n & 0xff), bench.Numbers);
        Assert.Equal(1, bench.Ends);
    }

    [Fact]
    public void Sender_1KBlocks_SendsTheRemainderShortAndNothingBeyondTheFile()
    {
        var bench = new SenderBench(8 + 8 + 3, blockSize: 1024).Start().Acknowledge(5);
        Assert.Equal(new[] { 1029, 1029, 133, 133, 133, 1 }, bench.Sent.Select(s => s.Length));
        Assert.Equal(bench.Data, bench.Blocks.SelectMany(b => b.Skip(3).Take(b.Length - 5)));
        Assert.Equal(bench.Data.Length, bench.Sender.BytesAcknowledged);
    }

    [Fact]
    public void Sender_OtherBytes_AreNoAnswer()
    {
        var bench = new SenderBench().Start();
        var others = Enumerable.Range(0, 256).Select(i => (byte)i)
            .Where(b => b is not (XmodemByte.Ack or XmodemByte.Nak or XmodemByte.CrcRequest)).ToArray();
        Assert.Single(bench.Reply(others).Wait(80).Sent);
    }
}
