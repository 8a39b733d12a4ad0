using System;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Simulator.Application.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

public sealed class TcpFramesTests
{
    private const string ReadCause = "00 65 00 00 00 06 01 03 00 02 00 01";
    private const string Cause = "00 65 00 00 00 05 01 03 02 00 08";

    private readonly ModbusBench _bench = new(ModbusDeviceFraming.Tcp);

    [Fact]
    public void Request_OfTheStatusBlock_BeginsAsOneSeen()
    {
        var said = _bench.Hear("00 65 00 00 00 06 01 03 00 00 00 1B").Said();
        Assert.StartsWith("00 65 00 00 00 39 01 03 36 00 00 20 02 00 08 ", said, StringComparison.Ordinal);
        Assert.Equal(9 + 54, said.Split(' ').Length);
    }

    [Fact]
    public void Request_Whole_IsAnsweredAtOnce()
    {
        Assert.Equal("", _bench.Hear(ReadCause.Substring(0, ReadCause.Length - 3)).Said());
        Assert.Equal(Cause, _bench.Hear("01").Said());
        Assert.Equal(TimeSpan.MaxValue, _bench.WakeAt);
    }

    [Fact]
    public void Requests_BehindOneAnother_AreAnsweredInOrder()
    {
        var requests = string.Join(" ", new[] { "00 01", "FF FE", "00 03" }.Select(id => ReadCause.Replace("00 65", id)));
        Assert.Equal(
            string.Join(" | ", new[] { "00 01", "FF FE", "00 03" }.Select(id => Cause.Replace("00 65", id))),
            _bench.Hear(requests).Said());
    }

    [Fact]
    public void Request_InPiecesWithin500Ms_IsAnswered() => Assert.Equal(Cause, _bench.Hear(ReadCause, 499).Said());

    [Fact]
    public void Request_HalfAndThenSilence_IsForgotten() =>
        Assert.Equal(Cause, _bench.Hear("00 64 00 00 00 06 01 03").Wait(500).Hear(ReadCause).Said());

    [Fact]
    public void Request_ForAnotherId_GetsNoAnswerAndTheNextOneDoes() =>
        Assert.Equal(Cause, _bench.Hear(ReadCause.Replace("06 01", "06 02")).Hear(ReadCause).Said());

    [Fact]
    public void Request_ForTheIdOfTheOptions_IsAnswered()
    {
        var bench = new ModbusBench(ModbusDeviceFraming.Tcp, new SimulatorOptions { ModbusUnitId = 247 });
        Assert.Equal("00 65 00 00 00 05 F7 03 02 00 08", bench.Hear(ReadCause.Replace("06 01", "06 F7")).Said());
    }

    [Fact]
    public void Request_OfABadLengthInASoundFrame_GetsNoAnswerAndTheNextOneDoes() =>
        Assert.Equal(Cause, _bench.Hear("00 64 00 00 00 07 01 03 00 02 00 01 00").Hear(ReadCause).Said());

    [Theory]
    [InlineData("00 65 00 01 00 06")]
    [InlineData("00 65 00 01 00 06 01 03 00 02 00 01")]
    [InlineData("00 65 01 00 00 06 01 03 00 02 00 01")]
    [InlineData("00 65 00 00 00 00")]
    [InlineData("00 65 00 00 00 01 01")]
    [InlineData("00 65 00 00 00 FF")]
    [InlineData("00 65 00 00 01 06")]
    [InlineData("47 45 54 20 2F 20 48 54 54 50")]
    public void Garbage_UntilItIsQuiet_HidesRequests(string garbage)
    {
        Assert.Equal("", _bench.Hear(garbage).Hear(ReadCause).Wait(499).Hear(ReadCause).Wait(499).Hear(ReadCause).Said());
        Assert.Equal(Cause, _bench.Wait(500).Hear(ReadCause).Said());
    }

    [Theory]
    [InlineData(2, "00 65 00 00 00 03 01 81 01")]
    [InlineData(254, "00 65 00 00 00 03 01 81 01")]
    [InlineData(255, "")]
    public void Length_AtItsLimits_IsTaken(int stated, string answer)
    {
        var request = new byte[stated - 1];
        request[0] = 1;
        byte[] frame = [0, 0x65, 0, 0, 0, (byte)stated, 1, .. request];
        Assert.Equal(answer, _bench.Hear(frame).Said());
    }

    [Fact]
    public void Exception_OverTcp_HasNoCrc() => Assert.Equal("00 65 00 00 00 03 01 83 02", _bench.Hear("00 65 00 00 00 06 01 03 00 00 00 01").Said());
}
