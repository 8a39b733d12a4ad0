using System;
using System.Linq;
using System.Text;
using ApcUps.Status;
using ApcUps.Status.Codes;
using Xunit;

namespace ApcUps.Tests.Unit.Status.Codes;

/// <summary>The words that Microlink and Modbus share, with the values that were seen on real units.</summary>
public static class CodeTests
{
    [Theory]
    [InlineData(0x00002002u, UpsState.OnLine | UpsState.HighEfficiency, false, true)]
    [InlineData(0x00000002u, UpsState.OnLine, false, true)]
    [InlineData(0x00000244u, UpsState.OnBattery | UpsState.InputBad | UpsState.OutputOffPending, true, true)]
    [InlineData(0x00000084u, UpsState.OnBattery | UpsState.Testing, true, true)]
    [InlineData(0x00002202u, UpsState.OnLine | UpsState.HighEfficiency | UpsState.OutputOffPending, false, true)]
    [InlineData(0x00000110u, UpsState.OutputOff | UpsState.OutputOnPending, false, false)]
    [InlineData(0x00000150u, UpsState.OutputOff | UpsState.OutputOnPending | UpsState.InputBad, false, false)]
    [InlineData(0x00000408u, UpsState.Bypass, false, true)]
    [InlineData(0x00002022u, UpsState.OnLine | UpsState.HighEfficiency | UpsState.Fault, false, true)]
    [InlineData(0x00200002u, UpsState.OnLine | UpsState.Overload, false, true)]
    [InlineData(0x00404002u, UpsState.OnLine | UpsState.Maintenance | UpsState.Alert, false, true)]
    public static void StatusWord_AsSeen_GivesStateAndOutput(uint word, UpsState state, bool onBattery, bool outputOn)
    {
        var status = Apply(d => StateCode.Read(word, d));

        Assert.Equal(state, status.State);
        Assert.Equal(onBattery, status.OnBattery);
        Assert.Equal(outputOn, status.OutputOn);
    }

    [Fact]
    public static void StatusWord_WithoutOverloadBit_LeavesOverloadUnknown()
    {
        Assert.Null(Apply(d => StateCode.Read(0x2002, d)).Overload);
        Assert.True(Apply(d => StateCode.Read(0x200002, d)).Overload);
    }

    [Fact]
    public static void StatusWord_NoStateAtAll_LeavesOutputUnknown() => Assert.Null(Apply(d => StateCode.Read(0, d)).OutputOn);

    [Fact]
    public static void Draft_NothingTold_LeavesEverythingNull()
    {
        var status = Apply(_ => { });

        Assert.Null(status.State);
        Assert.Null(status.OnBattery);
        Assert.Null(status.OutputOn);
        Assert.Null(status.LowBattery);
        Assert.Null(status.ReplaceBattery);
        Assert.Null(status.Overload);
    }

    [Fact]
    public static void Draft_LastWord_Counts()
    {
        var status = Apply(d =>
        {
            d.Tell(UpsState.LowBattery, true);
            d.Tell(UpsState.LowBattery, null);
            d.Tell(UpsState.ReplaceBattery, true);
            d.Tell(UpsState.ReplaceBattery, false);
        });

        Assert.Equal(UpsState.LowBattery, status.State);
        Assert.True(status.LowBattery);
        Assert.False(status.ReplaceBattery);
    }

    [Theory]
    [InlineData(0x20u, UpsState.Boosting)]
    [InlineData(0x40u, UpsState.Trimming)]
    [InlineData(0x01u, UpsState.None)]
    public static void InputWord_TellsBoostAndTrim(uint word, UpsState state) => Assert.Equal(state, Apply(d => StateCode.ReadInput(word, d)).State);

    [Theory]
    [InlineData(0x0042u, UpsTestResult.InProgress, true)]
    [InlineData(0x0044u, UpsTestResult.Passed, false)]
    [InlineData(0x0104u, UpsTestResult.Passed, false)]
    [InlineData(0x0310u, UpsTestResult.Refused, false)]
    [InlineData(0x0048u, UpsTestResult.Failed, false)]
    [InlineData(0x0060u, UpsTestResult.Aborted, false)]
    [InlineData(0x0001u, UpsTestResult.Pending, true)]
    public static void TestWord_AsSeen_GivesResult(uint word, UpsTestResult result, bool runs)
    {
        Assert.Equal(result, TestCode.Result(word));
        Assert.Equal(runs, TestCode.Runs(word));
    }

    [Fact]
    public static void TestWord_Zero_IsNoTest() => Assert.Null(TestCode.Result(0));

    [Fact]
    public static void FaultWords_GiveNamesInBitOrder()
    {
        Assert.Equal(["SiteWiring", "NeedsFactorySetup", "FirmwareMismatch", "GeneralBit31"], FaultCode.General(0x80000141));
        Assert.Equal(["OutputOverload", "OverTemperature", "Sensor"], FaultCode.Power(0x100011));
        Assert.Equal(["BatteryDisconnected", "BatteryNeedsReplacement", "Charger"], FaultCode.Battery(0x15));
        Assert.Empty(FaultCode.General(0));
    }

    [Fact]
    public static void FaultNames_AreDistinct()
    {
        var all = FaultCode.General(uint.MaxValue).Concat(FaultCode.Power(uint.MaxValue)).Concat(FaultCode.Battery(uint.MaxValue)).ToArray();

        Assert.Equal(96, all.Length);
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Theory]
    [InlineData(0x0001u, UpsOutletState.On, true)]
    [InlineData(0x0402u, UpsOutletState.Off | UpsOutletState.WaitingForMains, false)]
    [InlineData(0x0060u, UpsOutletState.None, null)]
    [InlineData(0x0003u, UpsOutletState.On | UpsOutletState.Off, null)]
    public static void OutletWord_GivesStateAndOn(uint word, UpsOutletState state, bool? on)
    {
        Assert.Equal(state, OutletCode.State(word));
        Assert.Equal(on, OutletCode.On(word));
    }

    [Theory]
    [InlineData(0x251a, 2026, 1, 2)]
    [InlineData(0x272b, 2027, 6, 15)]
    [InlineData(0x280e, 2028, 1, 28)]
    public static void Days_AsInTheFacts_GiveTheDate(int days, int year, int month, int day) =>
        Assert.Equal(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified), VendorDate.FromDays(days));

    [Theory]
    [InlineData(0)]
    [InlineData(0xffff)]
    public static void Days_Unknown_GiveNull(int days) => Assert.Null(VendorDate.FromDays(days));

    [Theory]
    [InlineData("SMT1500RM2UC   ", "SMT1500RM2UC")]
    [InlineData("\0\0SMT\0 \xff", "SMT")]
    [InlineData("A\x01" + "B", "A B")]
    [InlineData("\0\0\0", null)]
    [InlineData("\xff\xff", null)]
    [InlineData("   ", null)]
    public static void Text_Padding_IsDropped(string stored, string? text)
    {
        var bytes = Encoding.Latin1.GetBytes("xx" + stored + "yy");

        Assert.Equal(text, VendorText.Read(bytes, 2, stored.Length));
    }

    [Theory]
    [InlineData("UPS 12.0", "12.0", null)]
    [InlineData("UPS 09.6 (ID18)", "09.6", 18)]
    [InlineData("UPS 04.1 / ID=1043", "04.1", 1043)]
    [InlineData("UBL 01.4", null, null)]
    [InlineData("617.3.I", null, null)]
    [InlineData("UPS 1x", null, null)]
    public static void Component_Text_GivesVersionAndId(string text, string? version, int? id)
    {
        Assert.Equal(version, ComponentText.Version(["MCU 06.0", text], "UPS"));
        Assert.Equal(id, ComponentText.HardwareId([text]));
    }

    private static UpsStatus Apply(Action<StatusDraft> tell)
    {
        var draft = new StatusDraft();
        tell(draft);
        var status = new UpsStatus();
        draft.ApplyTo(status);
        return status;
    }
}
