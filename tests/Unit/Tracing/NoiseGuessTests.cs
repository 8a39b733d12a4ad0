using System.Linq;
using System.Security.Cryptography;
using Xunit;

namespace ApcUps.Tests.Unit.Tracing;

/// <summary>Lines heard at the wrong speed, as a UART samples them.</summary>
public class NoiseGuessTests
{
    private const string Banner = "APC(R)2009 Download Manager\r\nVersion 07.20\r\n4.5G Smart-UPS Tower\r\n\r\n No Application in memory\r\n";

    [Theory]
    [InlineData(9600, 2400, false)]
    [InlineData(9600, 2400, true)]
    [InlineData(9600, 19200, false)]
    [InlineData(9600, 38400, false)]
    [InlineData(9600, 115200, false)]
    [InlineData(9600, 115200, true)]
    [InlineData(2400, 9600, false)]
    [InlineData(2400, 9600, true)]
    [InlineData(19200, 9600, false)]
    [InlineData(9600, 4800, true)]
    public void Guess_LoaderAtTheWrongSpeed_IsNoise(int sent, int heard, bool badAsZero)
    {
        var bench = new TraceBench(heard).Say(WrongSpeed.Hear(Banner + Banner + Banner, sent, heard, badAsZero)).Wait(1).Say("\u00ff").Wait(1);
        Assert.Equal(UpsSpeaker.Noise, bench.Last.Guess);
        Assert.Equal("These bytes make neither text nor frames: the speed is wrong, or the protocol is unknown.", bench.Last.Reason);
    }

    [Fact]
    public void Guess_RightSpeed_IsNoNoise() =>
        Assert.Equal(Banner, string.Concat(WrongSpeed.Hear(Banner, 9600, 9600, false).Select(b => (char)b)));

    [Theory]
    [InlineData(23, UpsSpeaker.Unknown)]
    [InlineData(24, UpsSpeaker.Noise)]
    public void Guess_FewStrangeBytes_AreNotEnough(int count, UpsSpeaker guess)
    {
        var bench = new TraceBench().Say([.. Enumerable.Repeat((byte)0x80, count)]).Wait(1);
        Assert.Equal(guess, bench.Last.Guess);
    }

    [Fact]
    public void Guess_StrangeBytesWithoutAPause_AreJudgedOnceThereAreMany()
    {
        var bench = new TraceBench();
        for (var i = 0; i < 20; i++)
        {
            bench.Say([.. Enumerable.Repeat((byte)0xf8, 8)]).Wait(0.01);
        }

        Assert.Equal([UpsSpeaker.Unknown, UpsSpeaker.Noise], bench.Entries.Select(e => e.Guess));
    }

    [Fact]
    public void Guess_TextAfterNoise_IsNoNoiseAnyMore()
    {
        var bench = new TraceBench().Say([.. Enumerable.Repeat((byte)0x80, 60)]).Wait(1).Say("\r\nhello there\r\n");
        Assert.Equal(UpsSpeaker.Unknown, bench.Last.Guess);
        Assert.Equal(UpsSpeaker.Unknown, bench.Say([.. Enumerable.Repeat((byte)0x80, 20)]).Wait(1).Last.Guess);
    }

    [Fact]
    public void Guess_NoiseAfterALoader_IsNoise() => Assert.Equal(
        UpsSpeaker.Noise, new TraceBench().Say(Banner).Wait(1).Say([.. Enumerable.Repeat((byte)0x80, 60)]).Wait(1).Last.Guess);

    [Fact]
    public void Guess_DenseData_IsUnknown()
    {
        // An image under way: every value, none more often than another.
        byte[] hash = [7];
        for (var run = 0; run < 50; run++)
        {
            var data = Enumerable.Range(0, 32).SelectMany(_ => hash = SHA256.HashData(hash)).ToArray();
            Assert.Equal(UpsSpeaker.Unknown, new TraceBench().Say(data).Wait(1).Last.Guess);
        }
    }

    [Fact]
    public void Guess_AnswersOfATransfer_AreNoNoise() => Assert.NotEqual(
        UpsSpeaker.Noise, new TraceBench().Say([.. Enumerable.Repeat((byte)0x06, 200)]).Wait(1).Last.Guess);
}
