using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Simulator.Xmodem;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class XmodemReceiverTests
{
    private readonly XmodemReceiver _receiver = new();
    private TimeSpan _now = TimeSpan.FromSeconds(100);

    [Fact]
    public void Feed_KnownCrcVector_IsAccepted()
    {
        // CRC-16/XMODEM of "123456789" is 31C3; of 119 zero bytes before it still 31C3, since the start value is 0.
        var data = new byte[119].Concat("123456789"u8.ToArray()).ToArray();

        var events = Feed([Frames.Soh, 1, 0xfe, .. data, 0x31, 0xc3]);

        Assert.Equal([XmodemReceived.Block], events);
    }

    [Fact]
    public void Feed_GoodBlock_StoresItAndWaitsForItsOwner()
    {
        var events = Feed(Frames.Crc(1, Frames.Data(7)));

        Assert.Equal([XmodemReceived.Block], events);
        Assert.Equal(Frames.Data(7), _receiver.Block);
        Assert.Null(_receiver.TakeOutput());
        _receiver.Acknowledge(_now);
        Assert.Equal([Frames.Ack], _receiver.TakeOutput()!);
    }

    [Fact]
    public void Feed_ChecksumForm_StoresABlockOfOneKilobyte()
    {
        var receiver = new XmodemReceiver(XmodemCheck.Checksum);
        var events = Frames.Sum(1, Frames.Data(200, 1024)).Select(b => receiver.Feed(_now, b)).ToList();

        Assert.Equal(XmodemReceived.Block, events[^1]);
        Assert.Equal(1024, receiver.Block.Length);
    }

    [Fact]
    public void Feed_CancelAndEotBytesInsideABlock_AreData()
    {
        var data = Frames.Data(Frames.Can);
        data[5] = Frames.Eot;

        Assert.Equal([XmodemReceived.Block], Feed(Frames.Crc(1, data)));
        Assert.Equal(data, _receiver.Block);
    }

    [Fact]
    public void Feed_DuplicateBlock_IsAcknowledgedAndNotStored()
    {
        Accept(1);

        Assert.Empty(Feed(Frames.Crc(1, Frames.Data(9))));
        Assert.Equal([Frames.Ack], _receiver.TakeOutput()!);
        Assert.Equal(1, _receiver.StoredBlocks);
        Assert.Equal(Frames.Data(1), _receiver.Block);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public void Feed_WrongNumber_CancelsTheTransfer(int number)
    {
        Accept(1);

        Assert.Equal([XmodemReceived.OutOfSequence], Feed(Frames.Crc(number, Frames.Data(2))));
        Assert.Equal([Frames.Can, Frames.Can], _receiver.TakeOutput()!);
        Assert.True(_receiver.IsOver);
    }

    [Fact]
    public void Feed_NumberZeroFirst_IsNoDuplicate() =>
        Assert.Equal([XmodemReceived.OutOfSequence], Feed(Frames.Crc(0, Frames.Data(2))));

    [Fact]
    public void Feed_Block257_HasNumberOne()
    {
        for (var i = 1; i <= 257; i++)
        {
            Accept(i);
        }

        Assert.Equal(257, _receiver.StoredBlocks);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    [InlineData(131)]
    [InlineData(132)]
    public void Feed_DamagedBlock_IsNakedOnceTheLineIsQuiet(int damaged)
    {
        Accept(1);
        var frame = Frames.Crc(2, Frames.Data(2));
        frame[damaged] ^= 0x10;

        Assert.Empty(Feed(frame));
        Pass(0.9);
        Assert.Empty(Feed([1, 2, 3]));
        Pass(0.9);
        Assert.Null(_receiver.TakeOutput());
        Pass(0.2);
        Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
        Accept(2);
    }

    [Fact]
    public void Feed_DamagedFirstByteOfALaterBlock_IsNotSearchedForControlBytes()
    {
        Accept(1);
        var frame = Frames.Crc(2, Frames.Data(Frames.Eot));
        frame[0] = 0x41;

        Assert.Empty(Feed(frame));
        Pass(1.1);
        Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
    }

    [Fact]
    public void Tick_SilenceBetweenBlocks_IsNakedTenTimesThenGivenUp()
    {
        Accept(1);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(XmodemReceived.Nothing, Pass(10));
            Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
        }

        Assert.Equal(XmodemReceived.GaveUp, Pass(10));
        Assert.True(_receiver.IsOver);
    }

    [Fact]
    public void Tick_GoodBlockBetweenFailures_StartsTheCountAgain()
    {
        Accept(1);
        for (var block = 2; block < 5; block++)
        {
            for (var i = 0; i < 10; i++)
            {
                Pass(10);
            }

            _receiver.TakeOutput();
            Accept(block);
        }
    }

    [Fact]
    public void Tick_SilenceInsideABlock_IsNaked()
    {
        Accept(1);
        Feed(Frames.Crc(2, Frames.Data(2))[..70]);

        Pass(9.9);
        Assert.Null(_receiver.TakeOutput());
        Pass(0.1);
        Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
        Accept(2);
    }

    [Fact]
    public void Tick_BeforeAnything_WaitsForEver()
    {
        Assert.Equal(TimeSpan.MaxValue, _receiver.WakeAt);
        Pass(1000);
        Assert.Null(_receiver.TakeOutput());
        Assert.True(_receiver.IsIdle);
    }

    [Fact]
    public void Tick_StrayStartOfHeadingBeforeTheTransfer_IsForgotten()
    {
        Feed([Frames.Soh]);
        Assert.False(_receiver.IsIdle);
        Pass(10);

        Assert.Null(_receiver.TakeOutput());
        Assert.True(_receiver.IsIdle);
        Accept(1);
    }

    [Fact]
    public void Tick_SilenceAfterADamagedFirstBlock_IsNakedAgain()
    {
        Feed([Frames.Soh, 1, 1, .. new byte[130]]);
        Pass(1);
        Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
        Feed([Frames.Soh, 1]);
        Pass(10);

        Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
        Accept(1);
    }

    [Fact]
    public void Feed_TwoCancels_EndTheTransfer()
    {
        Accept(1);

        Assert.Equal([XmodemReceived.Cancelled], Feed([Frames.Can, Frames.Can]));
        Assert.True(_receiver.IsOver);
        Assert.Null(_receiver.TakeOutput());
    }

    [Fact]
    public void Feed_OneCancelThenABlock_IsNoise()
    {
        Accept(1);
        Assert.Empty(Feed([Frames.Can]));
        Accept(2);
    }

    [Fact]
    public void Feed_EndOfTransmission_IsTheOwnersToAnswer()
    {
        Accept(1);

        Assert.Equal([XmodemReceived.End], Feed([Frames.Eot]));
        Assert.Null(_receiver.TakeOutput());
        _receiver.Refuse(_now);
        Assert.Equal([Frames.Nak], _receiver.TakeOutput()!);
        Assert.Equal([XmodemReceived.End], Feed([Frames.Eot]));
        _receiver.Finish();
        Assert.Equal([Frames.Ack], _receiver.TakeOutput()!);
        Assert.True(_receiver.IsOver);
    }

    [Fact]
    public void Feed_BlockSentAgainWhileItsOwnerThinks_IsLost()
    {
        Feed(Frames.Crc(1, Frames.Data(1)));

        Assert.Empty(Feed(Frames.Crc(1, Frames.Data(1))));
        _receiver.Acknowledge(_now);
        Assert.Equal([Frames.Ack], _receiver.TakeOutput()!);
    }

    private void Accept(int number)
    {
        Assert.Equal([XmodemReceived.Block], Feed(Frames.Crc(number, Frames.Data(number))));
        _receiver.Acknowledge(_now);
        Assert.Equal([Frames.Ack], _receiver.TakeOutput()!);
    }

    private List<XmodemReceived> Feed(byte[] bytes) =>
        bytes.Select(b => _receiver.Feed(_now, b)).Where(e => e != XmodemReceived.Nothing).ToList();

    private XmodemReceived Pass(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds);
        return _receiver.Tick(_now);
    }
}
