using System;
using System.Globalization;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class StateMappingTests
{
    [Theory]
    [InlineData("00002002", UpsState.OnLine | UpsState.HighEfficiency)]
    [InlineData("00000002", UpsState.OnLine)]
    [InlineData("00000244", UpsState.OnBattery | UpsState.InputBad | UpsState.OutputOffPending)]
    [InlineData("00000084", UpsState.OnBattery | UpsState.Testing)]
    [InlineData("00002202", UpsState.OnLine | UpsState.HighEfficiency | UpsState.OutputOffPending)]
    [InlineData("00000110", UpsState.OutputOff | UpsState.OutputOnPending)]
    [InlineData("00000150", UpsState.OutputOff | UpsState.OutputOnPending | UpsState.InputBad)]
    [InlineData("00002022", UpsState.OnLine | UpsState.HighEfficiency | UpsState.Fault)]
    [InlineData("00404002", UpsState.OnLine | UpsState.Alert | UpsState.Maintenance)]
    public static void StatusWord_SeenOnUnits_IsItsState(string word, UpsState expected) => Assert.Equal(expected, Map("SMT1500I", word).State);

    [Theory]
    [InlineData("SRT1000XLI", "00000408", UpsState.Bypass)]
    [InlineData("SRT1000XLI", "00200002", UpsState.OnLine | UpsState.Overload)]
    [InlineData("SRT1000XLI", "00004002", UpsState.OnLine)]
    [InlineData("SRC2KUXI", "00200008", UpsState.Bypass | UpsState.Overload)]
    [InlineData("SMT1500I", "0020000A", UpsState.OnLine)]
    [InlineData("SMX750I", "0020000A", UpsState.OnLine)]
    [InlineData("SMC1500I", "0020000A", UpsState.OnLine)]
    [InlineData("SURTD5000XLI", "00206009", UpsState.Bypass)]
    [InlineData("SUA1500I", "0020600A", UpsState.OnLine | UpsState.Bypass | UpsState.HighEfficiency | UpsState.Alert | UpsState.Overload)]
    [InlineData(null, "0020600A", UpsState.OnLine | UpsState.Bypass | UpsState.HighEfficiency | UpsState.Alert | UpsState.Overload)]
    public static void StatusWord_BitsThatAFamilyLacks_AreIgnored(string? sku, string word, UpsState expected) =>
        Assert.Equal(expected, Map(sku, word).State);

    [Theory]
    [InlineData(1u << 11)]
    [InlineData(1u << 12)]
    [InlineData(0xff070000u)]
    public static void StatusWord_ReservedBits_MeanNothingInAnyFamily(uint bits) => Assert.All(
        new[] { "SMT1500I", "SRT1000XLI", "SURTD5000XLI", null },
        sku => Assert.Equal(UpsState.OnLine, Map(sku, (bits | 2).ToString("X8", CultureInfo.InvariantCulture)).State));

    [Fact]
    public static void Flags_OfTheirRegisters_AreRead()
    {
        Assert.Equal((true, UpsState.LowBattery), One(18, "0002", s => s.LowBattery));
        Assert.Equal((false, UpsState.None), One(18, "0001", s => s.LowBattery));
        Assert.Equal((true, UpsState.ReplaceBattery), One(22, "0004", s => s.ReplaceBattery));
        Assert.Equal((false, UpsState.None), One(22, "FFFB", s => s.ReplaceBattery));
        Assert.Equal((true, UpsState.Overload), One(20, "0000 0001", s => s.Overload));
        Assert.Equal((false, UpsState.None), One(20, "0001 0000", s => s.Overload));
        Assert.Equal((null, UpsState.Calibrating), One(24, "0042", s => s.Overload));
        Assert.Equal((null, UpsState.Calibrating), One(24, "0041", s => s.Overload));
        Assert.Equal((null, UpsState.None), One(24, "0044", s => s.Overload));
        Assert.Equal((null, UpsState.Boosting), One(150, "8020", s => s.Overload));
        Assert.Equal((null, UpsState.Trimming), One(150, "0041", s => s.Overload));
    }

    [Theory]
    [InlineData("0042", UpsTestResult.InProgress)]
    [InlineData("0044", UpsTestResult.Passed)]
    [InlineData("0104", UpsTestResult.Passed)]
    [InlineData("0048", UpsTestResult.Failed)]
    [InlineData("0310", UpsTestResult.Refused)]
    [InlineData("0060", UpsTestResult.Aborted)]
    [InlineData("0041", UpsTestResult.Pending)]
    [InlineData("0000", null)]
    [InlineData("FFFF", null)]
    public static void TestWord_OfTheFacts_IsItsResult(string word, UpsTestResult? expected)
    {
        var image = new RegisterImage();
        image.Put(23, HexText.Bytes(word));

        Assert.Equal(expected, ModbusMapping.ToStatus(image, false).LastTest);
    }

    [Theory]
    [InlineData("0000", UpsTransferCause.SystemInitialization)]
    [InlineData("001E", UpsTransferCause.FailureBypassExpired)]
    [InlineData("0033", (UpsTransferCause)51)]
    [InlineData("FFFF", null)]
    public static void Cause_AnyNumber_IsShown(string word, UpsTransferCause? expected)
    {
        var image = new RegisterImage();
        image.Put(2, HexText.Bytes(word));

        Assert.Equal(expected, ModbusMapping.ToStatus(image, false).LastTransferCause);
    }

    [Theory]
    [InlineData("0000", "0000 0000", "0000", "")]
    [InlineData("0001", "0000 0002", "0010", "SiteWiring OutputShortCircuit Charger")]
    [InlineData("8000", "0010 0000", "2000", "AirFilter Sensor BatteryIncompatible")]
    [InlineData("FFFF", "FFFF FFFF", "0001", "BatteryDisconnected")]
    [InlineData("FFFF", "0000 0000", "0000", null)]
    [InlineData("0000", "FFFF FFFF", "0000", null)]
    [InlineData("0000", "0000 0000", "FFFF", null)]
    public static void Faults_OfThreeRegisters_NoneOnlyIfAllSaySo(string general, string power, string battery, string? expected)
    {
        var image = new RegisterImage();
        image.Put(19, HexText.Bytes(general + power + battery));

        Assert.Equal(expected, ModbusMapping.ToStatus(image, false).Faults is { } faults ? string.Join(" ", faults) : null);
    }

    private static (bool?, UpsState?) One(int register, string words, Func<UpsStatus, bool?> flag)
    {
        var image = new RegisterImage();
        image.Put(register, HexText.Bytes(words));
        var status = ModbusMapping.ToStatus(image, false);
        return (flag(status), status.State);
    }

    private static UpsStatus Map(string? sku, string word)
    {
        var unit = new System.Collections.Generic.Dictionary<int, ushort>();
        ModbusUnits.Text(unit, 548, 16, sku ?? string.Empty);
        ModbusUnits.Put(unit, 0, word);
        var image = new RegisterImage();
        foreach (var pair in unit)
        {
            image.Put(pair.Key, [(byte)(pair.Value >> 8), (byte)pair.Value]);
        }

        return ModbusMapping.ToStatus(image, false);
    }
}
