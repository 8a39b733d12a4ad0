using System;
using System.Collections.Generic;
using System.Linq;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class MappingTests
{
    [Fact]
    public static void SimulatorVector_EveryValue_IsThatOfTheFacts()
    {
        var status = Map(ModbusUnits.Smt());

        Assert.Equal(UpsProtocol.Modbus, status.Protocol);
        Assert.Equal(("Smart-UPS 1500", "SMT1500I", "AS1234567890", "Rack 7"), (status.Model, status.Sku, status.SerialNumber, status.Name));
        Assert.Equal(("09.6", 18, (string?)null), (status.FirmwareVersion, status.HardwareId, status.LoaderVersion));
        Assert.Equal(["UPS 09.6"], status.ComponentVersions!);
        Assert.Equal(new DateTime(2012, 10, 4), status.ManufactureDate);
        Assert.Equal(new DateTime(2022, 6, 6), status.BatteryInstallDate);
        Assert.Equal(new DateTime(2027, 6, 15), status.BatteryReplaceDate);
        Assert.Equal(UpsState.OnLine | UpsState.HighEfficiency, status.State);
        Assert.Equal((false, true, false, false, false), (status.OnBattery, status.OutputOn, status.LowBattery, status.ReplaceBattery, status.Overload));
        Assert.Equal((100.0, TimeSpan.FromSeconds(4560), 27.25, 27.5), (status.ChargePercent, status.Runtime, status.BatteryVoltage, status.TemperatureCelsius));
        Assert.Equal((23.25, 232.5, 231.5, 230.25), (status.LoadPercent, status.LoadWatt, status.InputVoltage, status.OutputVoltage));
        Assert.Equal((50.0, 1.125, 123456L), (status.Frequency, status.OutputCurrent, status.EnergyWattHour));
        Assert.Equal((UpsTransferCause.AcceptableInput, UpsTestResult.Passed), (status.LastTransferCause, status.LastTest));
        Assert.Empty(status.Faults!);
        Assert.Equal(["0 Main True On  ", "1 Servers True On  "], Describe(status));
    }

    [Fact]
    public static void CardVector_EveryValue_IsThatOfTheFacts()
    {
        var status = Map(ModbusUnits.Card(), isCard: true);

        Assert.Equal(UpsState.OnLine | UpsState.HighEfficiency, status.State);
        Assert.Equal((UpsTransferCause.AcceptableInput, UpsTestResult.Passed), (status.LastTransferCause, status.LastTest));
        Assert.Equal((100.0, TimeSpan.FromSeconds(20561), 54.5), (status.ChargePercent, status.Runtime, status.BatteryVoltage));
        Assert.Equal(new DateTime(2028, 1, 28), status.BatteryReplaceDate);
        Assert.Equal((29.4765625, 13.09765625, 1.28125), (status.TemperatureCelsius, status.LoadPercent, status.OutputCurrent));
        Assert.Equal((121.375, 60.015625, 3309949L), (status.OutputVoltage, status.Frequency, status.EnergyWattHour));
        Assert.Empty(status.Faults!);
        Assert.Equal(["1 Servers True On  ", "2  True On  ", "3  True On  "], Describe(status));
    }

    [Fact]
    public static void FrozenCard_GroupsNotListed_AreThoseThatAreOn()
    {
        var unit = ModbusUnits.Card();
        unit[590] = 0;

        Assert.Equal([1, 2, 3], Map(unit, isCard: true).Outlets!.Select(g => g.Number));
    }

    [Theory]
    [InlineData(0xffff)]
    [InlineData(0x0000)]
    public static void Everything_NotAvailable_IsNull(int word)
    {
        var unit = ModbusUnits.Smt().Keys.Concat(Enumerable.Range(0, 27)).Concat(Enumerable.Range(128, 44)).Concat(Enumerable.Range(516, 120))
            .Distinct().ToDictionary(register => register, _ => (ushort)word);
        var status = Map(unit, isCard: word == 0);
        var told = typeof(UpsStatus).GetProperties().Where(p => p.GetValue(status) is not null).Select(p => p.Name);
        string[] always = [nameof(UpsStatus.Port), nameof(UpsStatus.Protocol), nameof(UpsStatus.ReadAt), nameof(UpsStatus.Elapsed)];

        // A card's zeros are values where they can be.
        string[] zeros =
        [
            nameof(UpsStatus.State), nameof(UpsStatus.OnBattery), nameof(UpsStatus.LowBattery), nameof(UpsStatus.ReplaceBattery),
            nameof(UpsStatus.Overload), nameof(UpsStatus.ChargePercent), nameof(UpsStatus.Runtime), nameof(UpsStatus.BatteryVoltage),
            nameof(UpsStatus.TemperatureCelsius), nameof(UpsStatus.LoadPercent), nameof(UpsStatus.InputVoltage), nameof(UpsStatus.OutputCurrent),
            nameof(UpsStatus.EnergyWattHour), nameof(UpsStatus.LastTransferCause), nameof(UpsStatus.Faults), nameof(UpsStatus.Outlets),
        ];
        Assert.Equal((word == 0 ? always.Concat(zeros) : always).OrderBy(n => n), told.OrderBy(n => n));
    }

    [Fact]
    public static void Everything_NeverRead_IsNull()
    {
        var status = Map([]);

        Assert.Null(status.State);
        Assert.Null(status.Faults);
        Assert.Null(status.Outlets);
        Assert.Null(status.ComponentVersions);
        Assert.Null(status.LoadWatt);
    }

    [Fact]
    public static void HardwareId_NotInItsRegister_IsThatOfTheText()
    {
        var unit = ModbusUnits.Smt();
        unit[512] = 0xffff;
        Assert.Null(Map(unit).HardwareId);
        ModbusUnits.Text(unit, 516, 8, "UPS 09.6 (ID18)");
        Assert.Equal((18, "09.6"), (Map(unit).HardwareId, Map(unit).FirmwareVersion));
        unit[512] = 0;
        Assert.Equal(18, Map(unit).HardwareId);
        unit[512] = 1043;
        Assert.Equal(1043, Map(unit).HardwareId);
    }

    [Fact]
    public static void LoadWatt_NoRating_IsNull()
    {
        var unit = ModbusUnits.Smt();
        unit[589] = 0;
        Assert.Null(Map(unit).LoadWatt);
        unit[589] = 0xffff;
        Assert.Null(Map(unit).LoadWatt);
        Assert.Equal(23.25, Map(unit).LoadPercent);
    }

    [Fact]
    public static void CardZeros_WhileTheUnitIsOn_AreNoValues()
    {
        var unit = ModbusUnits.Card();
        unit[142] = unit[144] = unit[151] = 0;
        var card = Map(unit, isCard: true);
        var native = Map(unit);

        Assert.Equal((null, null, null), (card.OutputVoltage, card.Frequency, card.InputVoltage));
        Assert.Equal((0.0, 0.0, 0.0), (native.OutputVoltage, native.Frequency, native.InputVoltage));
    }

    [Fact]
    public static void CardZeros_WhereTheyCanBe_AreValues()
    {
        var unit = ModbusUnits.Card();
        unit[142] = unit[144] = unit[151] = 0;
        ModbusUnits.Put(unit, 0, "0000 0150");
        var card = Map(unit, isCard: true);

        Assert.Equal((0.0, null, 0.0), (card.OutputVoltage, card.Frequency, card.InputVoltage));
        ModbusUnits.Put(unit, 0, "0000 0244");
        Assert.Equal((null, 0.0), (Map(unit, isCard: true).OutputVoltage, Map(unit, isCard: true).InputVoltage));
    }

    private static UpsStatus Map(Dictionary<int, ushort> unit, bool isCard = false)
    {
        var image = new RegisterImage();
        foreach (var pair in unit)
        {
            image.Put(pair.Key, [(byte)(pair.Value >> 8), (byte)pair.Value]);
        }

        return ModbusMapping.ToStatus(image, isCard);
    }

    private static IEnumerable<string> Describe(UpsStatus status) =>
        status.Outlets!.Select(g => $"{g.Number} {g.Name} {g.On} {g.State} {g.TurnsOffIn?.TotalSeconds} {g.TurnsOnIn?.TotalSeconds}");
}
