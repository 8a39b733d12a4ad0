using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class TcpAddressTests
{
    [Theory]
    [InlineData("tcp://console7:4001", "console7", 4001)]
    [InlineData("TCP://10.0.0.1:1", "10.0.0.1", 1)]
    [InlineData("tcp://[::1]:65535", "::1", 65535)]
    [InlineData("tcp://[fe80::1%eth0]:4001", "fe80::1%eth0", 4001)]
    public void Parse_WellFormed_GivesHostAndPort(string address, string host, int port)
    {
        Assert.True(new TcpLineSource().Knows(address));
        Assert.Equal(new TcpAddress(host, port), TcpAddress.Parse(address));
    }

    [Theory]
    [InlineData("tcp:")]
    [InlineData("tcp://")]
    [InlineData("tcp://host")]
    [InlineData("tcp://host:")]
    [InlineData("tcp://:4001")]
    [InlineData("tcp://host:0")]
    [InlineData("tcp://host:65536")]
    [InlineData("tcp://host:-1")]
    [InlineData("tcp://host:4001/")]
    [InlineData("tcp://::1:4001")]
    [InlineData("tcp://[]:4001")]
    [InlineData("tcp:host:4001")]
    [InlineData("tcp://user@host:4001")]
    public void Parse_Malformed_IsInvalidAddress(string address)
    {
        Assert.True(new TcpLineSource().Knows(address));
        var e = Assert.Throws<LineException>(() => new TcpLineSource().Open(address, 9600).Dispose());
        Assert.Equal(LineFault.InvalidAddress, e.Fault);
    }
}
