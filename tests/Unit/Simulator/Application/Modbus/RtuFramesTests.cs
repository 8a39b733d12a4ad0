using System;
using System.Linq;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

public sealed class RtuFramesTests
{
    private const string ReadCause = "01 03 00 02 00 01 25 CA";
    private const string Cause = "01 03 02 00 08 B9 82";

    private readonly ModbusBench _bench = new();

    [Fact]
    public void Request_Whole_IsAnsweredAfterTheSilence()
    {
        _bench.Hear(ReadCause, 1.04);
        Assert.Equal(_bench.Now + TimeSpan.FromMilliseconds(15), _bench.WakeAt);
        Assert.Equal("", _bench.Wait(14.9).Said());
        Assert.Equal(Cause, _bench.Wait(0.1).Said());
        Assert.Equal(TimeSpan.MaxValue, _bench.WakeAt);
        Assert.Equal("", _bench.Wait(1000).Said());
    }

    [Fact]
    public void Request_SplittingAnItem_GetsTheWorkedException() =>
        Assert.Equal("01 83 02 C0 F1", _bench.Hear(ModbusBench.Rtu([3, 0, 0, 0, 1])).Wait(50).Said());

    [Theory]
    [InlineData("02 03 00 02 00 01 25 F9")]
    [InlineData("00 03 00 02 00 01 24 1B")]
    public void Request_ForAnotherId_GetsNoAnswer(string frame)
    {
        var bytes = ModbusBench.Bytes(frame);
        Assert.Equal(ModbusBench.Rtu(bytes.Skip(1).Take(5).ToArray(), bytes[0]), bytes);

        Assert.Equal("", _bench.Hear(frame).Wait(1000).Said());
        Assert.Equal(Cause, _bench.Hear(ReadCause).Wait(15).Said());
    }

    [Fact]
    public void Request_ForTheIdOfTheOptions_IsAnswered()
    {
        var bench = new ModbusBench(options: new() { ModbusUnitId = 223 });
        Assert.Equal("", bench.Hear(ReadCause).Wait(50).Said());
        Assert.StartsWith("DF 03 02 00 08 ", bench.Hear(ModbusBench.Rtu([3, 0, 2, 0, 1], 223)).Wait(50).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01 03 00 02 00 01 25 CB")]
    [InlineData("01 03 00 02 00 01 24 CA")]
    [InlineData("01 03 00 02 00 01 CA 25")]
    [InlineData("01 03 00 03 00 01 25 CA")]
    public void Request_WithABadCrc_GetsNoAnswer(string frame) => Assert.Equal("", _bench.Hear(frame).Wait(1000).Said());

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("01 03")]
    [InlineData("01 7E 80")]
    [InlineData("01 03 00 02 00 01 25")]
    [InlineData("01 03 00 02 00 01 25 CA 00")]
    public void Frame_OfNoRequestsLength_GetsNoAnswer(string frame)
    {
        Assert.Equal("", _bench.Hear(frame).Wait(1000).Said());
        Assert.Equal(Cause, _bench.Hear(ReadCause).Wait(15).Said());
    }

    [Theory]
    [InlineData("03 00 02 00")]
    [InlineData("03 00 02 00 01 00")]
    [InlineData("04 00 02 00 01 00")]
    [InlineData("06 06 05 00")]
    [InlineData("06 06 05 00 01 00")]
    [InlineData("10 06 05 00 01 02 00")]
    [InlineData("10 06 05 00 01 02 00 01 00")]
    [InlineData("10 06 05 00 01")]
    public void Request_SoundButOfABadLength_GetsNoAnswer(string request)
    {
        Assert.Equal("", _bench.Ask(request));
        Assert.Empty(_bench.Writes);
    }

    [Theory]
    [InlineData(1, "01 81 01")]
    [InlineData(253, "01 81 01")]
    [InlineData(254, "")]
    [InlineData(1000, "")]
    public void Frame_OfAnUnknownFunction_IsTakenUpTo256Bytes(int length, string answer)
    {
        var request = new byte[length];
        request[0] = 1;
        var said = _bench.Hear(ModbusBench.Rtu(request)).Wait(50).Said();
        Assert.Equal(answer, string.Join(" ", said.Split(' ').Take(3)));
        Assert.Equal(Cause, _bench.Wait(50).Hear(ReadCause).Wait(15).Said());
    }

    [Fact]
    public void Frame_OfALongestOneAndAByte_GetsNoAnswer()
    {
        var longest = new byte[253];
        longest[0] = 1;
        Assert.Equal("", _bench.Hear(ModbusBench.Rtu(longest)).Hear("00").Wait(50).Said());
    }

    [Fact]
    public void Gap_OfLessThan15Ms_IsNotNoticed() => Assert.Equal(Cause, _bench.Hear(ReadCause, 14.9).Wait(15).Said());

    [Fact]
    public void Gap_Of15Ms_EndsTheFrame()
    {
        _bench.Hear("01 03 00 02").Wait(15).Hear("00 01 25 CA").Wait(1000);
        Assert.Equal("", _bench.Said());
    }

    [Fact]
    public void HalfAFrame_ThenAWholeOne_IsForgotten() =>
        Assert.Equal(Cause, _bench.Hear("01 03 00").Wait(15).Hear(ReadCause).Wait(15).Said());

    [Fact]
    public void TwoFrames_WithoutSilenceBetween_AreNone() =>
        Assert.Equal("", _bench.Hear(ReadCause).Hear(ReadCause, 1.04).Wait(1000).Said());

    [Theory]
    [InlineData(14.9, "")]
    [InlineData(15, Cause)]
    [InlineData(22, Cause)]
    [InlineData(35, Cause)]
    public void SecondRequest_BehindAnAnswer_NeedsSilence(double silence, string answer)
    {
        _bench.Hear(ReadCause).Wait(15);
        Assert.Equal(Cause, _bench.Said());
        Assert.Equal(answer, _bench.Wait(silence).Hear(ReadCause).Wait(15).Said());
        Assert.Equal(Cause, _bench.Wait(15).Hear(ReadCause).Wait(15).Said());
    }

    [Theory]
    [InlineData(14.9, "")]
    [InlineData(15.1, Cause)]
    public void SecondRequest_OnASlowLine_WaitsForTheAnswersLastByte(double silence, string answer)
    {
        var bench = new ModbusBench(options: new() { BaudRate = 9600 });
        bench.Hear(ReadCause).Wait(15);
        Assert.Equal(Cause, bench.Said());
        Assert.Equal(answer, bench.Wait((7 * 10 / 9.6) + silence).Hear(ReadCause).Wait(15).Said());
    }

    [Fact]
    public void Bytes_BeforeALateHostAnswered_BelongToNoRequest()
    {
        _bench.Hear(ReadCause);
        Assert.Equal(Cause, _bench.HearUnwoken(ReadCause, 20).Said());
        Assert.Equal("", _bench.Wait(1000).Said());
    }
}
