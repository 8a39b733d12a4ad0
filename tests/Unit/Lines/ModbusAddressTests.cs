using System;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public sealed class ModbusAddressTests
{
    [Theory]
    [InlineData("modbus://card7", "card7", 502, null)]
    [InlineData("MODBUS://10.0.0.7", "10.0.0.7", 502, null)]
    [InlineData("modbus://card7:1502", "card7", 1502, null)]
    [InlineData("modbus://card7/1", "card7", 502, 1)]
    [InlineData("modbus://card7:65535/247", "card7", 65535, 247)]
    [InlineData("modbus://[::1]", "::1", 502, null)]
    [InlineData("modbus://[::1]:1/7", "::1", 1, 7)]
    [InlineData("modbus://[fe80::1%eth0]/7", "fe80::1%eth0", 502, 7)]
    public void Parse_WellFormed_GivesHostPortAndUnit(string address, string host, int port, int? unit)
    {
        Assert.True(new ModbusLineSource().Knows(address));
        Assert.True(ModbusLineSource.IsOne(address));
        Assert.True(ModbusAddress.TryParse(address, out var parsed));
        Assert.Equal(new ModbusAddress(host, port, (byte?)unit), parsed);
        Assert.Equal(parsed, ModbusAddress.Parse(address));
    }

    [Theory]
    [InlineData("modbus:")]
    [InlineData("modbus:card7")]
    [InlineData("modbus:/card7")]
    [InlineData("modbus://")]
    [InlineData("modbus:///1")]
    [InlineData("modbus://card7:")]
    [InlineData("modbus://:502")]
    [InlineData("modbus://card7:0")]
    [InlineData("modbus://card7:65536")]
    [InlineData("modbus://card7:-1")]
    [InlineData("modbus://card7: 502")]
    [InlineData("modbus://card7/")]
    [InlineData("modbus://card7/0")]
    [InlineData("modbus://card7/248")]
    [InlineData("modbus://card7/300")]
    [InlineData("modbus://card7/+1")]
    [InlineData("modbus://card7/1/")]
    [InlineData("modbus://card7/1/2")]
    [InlineData("modbus://card7/one")]
    [InlineData("modbus://card7/99999999999")]
    [InlineData("modbus://::1")]
    [InlineData("modbus://::1:502")]
    [InlineData("modbus://[]")]
    [InlineData("modbus://[::1")]
    [InlineData("modbus://[::1]502")]
    [InlineData("modbus://user@card7")]
    [InlineData("modbus://card 7")]
    public void Parse_Malformed_IsInvalidAddressWithTheForm(string address)
    {
        Assert.True(new ModbusLineSource().Knows(address));
        Assert.False(ModbusAddress.TryParse(address, out var parsed));
        Assert.Null(parsed);
        var e = Assert.Throws<LineException>(() => new ModbusLineSource().Open(address, 9600).Dispose());
        Assert.Equal((LineFault.InvalidAddress, address), (e.Fault, e.Address));
        Assert.Contains("modbus://host[:502][/unit]", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.Remedy);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("COM3")]
    [InlineData("modbus")]
    [InlineData("/dev/ttyUSB0")]
    [InlineData("tcp://card7:502")]
    [InlineData("xmodbus://card7")]
    public void Address_OfAnotherForm_IsNone(string? address)
    {
        Assert.False(ModbusLineSource.IsOne(address));
        Assert.False(ModbusAddress.TryParse(address, out _));
    }

    [Fact]
    public void Address_OfModbus_IsNoRawPort() => Assert.False(new TcpLineSource().Knows("modbus://card7"));
}
