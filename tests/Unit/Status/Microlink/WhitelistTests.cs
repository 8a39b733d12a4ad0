using System;
using System.Linq;
using ApcUps.Status.Microlink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Microlink;

public class WhitelistTests
{
    [Fact]
    public void SingleBytes_OnlyThreeOfThem()
    {
        var reader = new MicrolinkReader(new(), new ReaderBench(new(TestMaps.Small())));
        Assert.Equal([0xf7, 0xfd, 0xfe], Enumerable.Range(0, 256).Where(b => reader.MaySend([(byte)b])));
        Assert.True(reader.MaySend([0xf7, 0xfd]));
        Assert.False(reader.MaySend([0xfd, 0xf7]));
        Assert.False(reader.MaySend([0xf7, 0xf7]));
        Assert.False(reader.MaySend([0xfe, 0xfe]));
        Assert.False(reader.MaySend([]));
        Assert.False(reader.MaySend([0xf7, 0xfd, 0xfe]));
    }

    [Fact]
    public void Password_OnlyOnceTheMapIsKnown()
    {
        var frame = AtThePassword(out _).Sent[^1].Bytes;
        Assert.Equal(9, frame.Length);
        var bench = new ReaderBench(new(TestMaps.Full()));
        Assert.False(bench.Reader.MaySend(frame));
        bench.Run(1);
        Assert.False(bench.Reader.MaySend(frame));
        Assert.True(AtThePassword(out _).Reader.MaySend(frame));
    }

    [Fact]
    public void Password_EveryOtherByteIsRefused()
    {
        var reader = AtThePassword(out var frame).Reader;
        for (var i = 0; i < frame.Length; i++)
        {
            for (var flip = 1; flip < 256; flip++)
            {
                var other = (byte[])frame.Clone();
                other[i] ^= (byte)flip;
                Assert.False(reader.MaySend(other));
                // The same mistake made before the check bytes were, save that any nonce of ours will do.
                other = MicrolinkFrame.WithCheck(other[..7]);
                Assert.Equal(i is 3 or 4 || i > 6, reader.MaySend(other));
            }
        }
    }

    [Fact]
    public void Password_WithMoreOrLessData_IsRefused()
    {
        var reader = AtThePassword(out var frame).Reader;
        Assert.False(reader.MaySend(MicrolinkFrame.Write(frame[0], frame[1], frame[3..6])));
        Assert.False(reader.MaySend(MicrolinkFrame.Write(frame[0], frame[1], [.. frame[3..7], 0])));
        // The field's address by another row and offset.
        Assert.False(reader.MaySend(MicrolinkFrame.Write(frame[0] - 1, frame[1] + 16, frame[3..7])));
    }

    [Theory]
    [InlineData("71080241045BE3")]
    [InlineData("71080241221F02")]
    public void CapturedOutletCommands_AreRefused(string hex) => Assert.False(AtThePassword(out _).Reader.MaySend(Hex.Bytes(hex)));

    [Fact]
    public void Password_OfAnOldNonce_IsRefused()
    {
        var bench = AtThePassword(out var frame);
        bench.Run(bench.Elapsed.TotalSeconds + 0.2);
        Assert.False(bench.Reader.MaySend(frame));
    }

    [Fact]
    public void NoPasswordNeeded_NoneIsAllowed()
    {
        var frame = AtThePassword(out _).Sent[^1].Bytes;
        var bench = new ReaderBench(new(TestMaps.Full(flags: 0x08)), new() { Interval = TimeSpan.FromSeconds(1) }).Run(3);
        // Its proof differs too, because the flags are part of it: put in the right one.
        var unit = bench.Unit;
        var serial = Enumerable.Range(0, 14).Select(i => unit[unit.Map.Address["2:4.9.40"] + i]).ToArray();
        var master = Enumerable.Range(0, 2).Select(i => unit[unit.Map.Address["2:4.8.6"] + i]).ToArray();
        var proof = MicrolinkPassword.Proof(unit.Map.Header, serial, master);
        Assert.False(bench.Reader.MaySend(MicrolinkFrame.Write(frame[0], frame[1], [1, 2, .. proof])));
    }

    private static ReaderBench AtThePassword(out byte[] frame)
    {
        var bench = new ReaderBench(new(TestMaps.Full()));
        for (var i = 1; bench.Sent.Count == 0 || bench.Sent[^1].Bytes.Length < 9; i++)
        {
            bench.Run(i / 100.0);
        }

        frame = bench.Sent[^1].Bytes;
        return bench;
    }
}
