using System.Linq;
using ApcUps.Simulator.Application.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.Modbus;

/// <summary>Writes are refused and counted; other functions are unknown.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("06 06 05 00 01", "86 04")]
    [InlineData("06 00 00 FF FF", "86 04")]
    [InlineData("10 06 02 00 02 04 00 00 00 04", "90 04")]
    [InlineData("10 06 02 00 00 00", "90 03")]
    [InlineData("10 06 02 00 02 02 00 00", "90 03")]
    [InlineData("10 06 02 00 01 04 00 00 00 00", "90 03")]
    public void Write_OfAnyKind_IsRefusedAndCounted(string request, string answer)
    {
        foreach (var bench in new[] { new ModbusBench(), new ModbusBench(ModbusDeviceFraming.Tcp) })
        {
            var before = bench.Read(0, 27);
            Assert.Equal(answer, bench.Ask(request));
            Assert.Equal([request], bench.Writes);
            Assert.Equal(before, bench.Read(0, 27));
        }
    }

    [Fact]
    public void Write_OfAsManyRegistersAsAFrameHolds_IsRefused()
    {
        var data = string.Join(" ", Enumerable.Repeat("00", 246));
        Assert.Equal("90 04", new ModbusBench().Ask($"10 02 04 00 7B F6 {data}"));
        Assert.Equal("90 04", new ModbusBench(ModbusDeviceFraming.Tcp).Ask($"10 02 04 00 7B F6 {data}"));
    }

    [Theory]
    [InlineData("01 00 00 00 01", "81 01")]
    [InlineData("02 00 00 00 01", "82 01")]
    [InlineData("05 00 00 FF 00", "85 01")]
    [InlineData("0F 00 00 00 01 01 01", "8F 01")]
    [InlineData("17 00 00 00 02 00 00 00 01 02 00 01", "97 01")]
    [InlineData("11", "91 01")]
    [InlineData("2B 0E 01 00", "AB 01")]
    [InlineData("00", "80 01")]
    public void Function_Unknown_IsAnException(string request, string answer)
    {
        foreach (var bench in new[] { new ModbusBench(), new ModbusBench(ModbusDeviceFraming.Tcp) })
        {
            Assert.Equal(answer, bench.Ask(request));
            Assert.Empty(bench.Writes);
        }
    }

    [Fact]
    public void Read_OfAnyKind_IsNoWrite()
    {
        var bench = new ModbusBench();
        bench.Read(0, 27);
        bench.Read(1538, 2);
        bench.Read(0, 1);
        Assert.Empty(bench.Writes);
    }
}
