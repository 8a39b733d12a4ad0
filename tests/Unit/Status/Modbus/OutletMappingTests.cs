using System.Collections.Generic;
using System.Linq;
using ApcUps.Status.Modbus;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Modbus;

public static class OutletMappingTests
{
    [Fact]
    public static void Groups_AllOfThem_HaveTheirOwnRegisters()
    {
        var unit = Unit();
        unit[590] = 0x1f;
        for (var i = 0; i < 4; i++)
        {
            ModbusUnits.Text(unit, 604 + (8 * i), 8, $"Group {i}");
            unit[155 + (4 * i)] = (ushort)(10 + i);
            unit[156 + (4 * i)] = (ushort)(20 + i);
        }

        ModbusUnits.Put(unit, 3, "0000 0201 0000 0000 0102 0000 0000 2004 0000 0000 4008 0000 0000 0001");

        Assert.Equal(
        [
            "0 Group 0 True 10 20 On, OffDelayPending",
            "1 Group 1 False 11 21 Off, OnDelayPending",
            "2 Group 2  12 22 Rebooting, InGroupProcess2",
            "3 Group 3  13 23 ShuttingDown, LowRuntime",
            "4  True   On",
        ], Map(unit));
    }

    [Theory]
    [InlineData("FFFF FFFF", "0 Main True   On")]
    [InlineData("0000 FFFF", "0 Main True 0  On")]
    [InlineData("FFFF 0000", "0 Main True  0 On")]
    [InlineData("FFFE 8000", "0 Main True   On")]
    [InlineData("7FFF 0001", "0 Main True 32767 1 On")]
    public static void Timers_OfAUnitItself_MinusOneIsNoCountdown(string timers, string expected)
    {
        var unit = Unit();
        unit[590] = 1;
        ModbusUnits.Put(unit, 155, timers);

        Assert.Equal([expected], Map(unit));
    }

    [Theory]
    [InlineData("0000 0000", "0 Main True   On")]
    [InlineData("0001 0002", "0 Main True 1 2 On")]
    public static void Timers_FromACard_ZeroIsNoCountdown(string timers, string expected)
    {
        var unit = Unit();
        unit[590] = 1;
        ModbusUnits.Put(unit, 155, timers);

        Assert.Equal([expected], Map(unit, isCard: true));
    }

    [Fact]
    public static void Groups_MainOneNotListed_IsNotThereThoughItReads()
    {
        var unit = Unit();
        unit[590] = 6;
        ModbusUnits.Put(unit, 6, "0000 0001 0000 0000 0002");

        Assert.Equal(["1 Servers True   On", "2  False   Off"], Map(unit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xffff)]
    public static void Groups_NoList_AreThoseThatSayOnOrOff(int list)
    {
        var unit = Unit();
        unit[590] = (ushort)list;

        Assert.Equal(["0 Main True   On", "1 Servers True   On"], Map(unit));
    }

    [Fact]
    public static void Groups_StatesNotRead_AreNamedAllTheSame()
    {
        var unit = Unit();
        unit.Remove(4);

        Assert.Equal(["0 Main    ", "1 Servers True   On"], Map(unit));
    }

    [Fact]
    public static void TwoPhaseFamily_HasNoGroupsNorWhatElseItLacks()
    {
        var unit = Unit();
        ModbusUnits.Text(unit, 548, 16, "SURTD5000XLI");
        var status = ModbusMapping.ToStatus(Image(unit), true);

        Assert.Equal((null, null, null, null), (status.Outlets, status.Name, status.EnergyWattHour, status.LoadWatt));
        Assert.Equal((23.25, "Smart-UPS 1500"), (status.LoadPercent, status.Model));
    }

    [Fact]
    public static void OtherMap_GivesItsIdentityOnly()
    {
        var unit = Unit();
        ModbusUnits.Text(unit, 548, 16, "SRC1000I");
        var status = ModbusMapping.ToStatus(Image(unit), false);

        Assert.Equal(("SRC1000I", "Smart-UPS 1500"), (status.Sku, status.Model));
        Assert.Equal((null, null, null, null), (status.State, status.ChargePercent, status.Outlets, status.Faults));
    }

    private static Dictionary<int, ushort> Unit() => ModbusUnits.Smt();

    private static RegisterImage Image(Dictionary<int, ushort> unit)
    {
        var image = new RegisterImage();
        foreach (var pair in unit)
        {
            image.Put(pair.Key, [(byte)(pair.Value >> 8), (byte)pair.Value]);
        }

        return image;
    }

    private static IEnumerable<string> Map(Dictionary<int, ushort> unit, bool isCard = false) => ModbusMapping.ToStatus(Image(unit), isCard).Outlets!
        .Select(g => $"{g.Number} {g.Name} {g.On} {g.TurnsOffIn?.TotalSeconds} {g.TurnsOnIn?.TotalSeconds} {g.State}");
}
