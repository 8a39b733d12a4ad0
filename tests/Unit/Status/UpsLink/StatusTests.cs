using System;
using ApcUps.Status.UpsLink;
using Xunit;

namespace ApcUps.Tests.Unit.Status.UpsLink;

/// <summary>What the registers mean, by generation.</summary>
public class StatusTests
{
    private const UpsLinkGeneration Old = UpsLinkGeneration.Old;
    private const UpsLinkGeneration Matrix = UpsLinkGeneration.Matrix;
    private const UpsLinkGeneration Third = UpsLinkGeneration.Third;
    private const UpsLinkGeneration Basic = UpsLinkGeneration.Basic;
    private const UpsLinkGeneration Unknown = UpsLinkGeneration.Unknown;

    [Theory]
    [InlineData("08", UpsState.OnLine, false, true)]
    [InlineData("0A", UpsState.OnLine | UpsState.Trimming, false, true)]
    [InlineData("0C", UpsState.OnLine | UpsState.Boosting, false, true)]
    [InlineData("09", UpsState.OnLine | UpsState.Calibrating, false, true)]
    [InlineData("10", UpsState.OnBattery, true, true)]
    [InlineData("50", UpsState.OnBattery | UpsState.LowBattery, true, true)]
    [InlineData("28", UpsState.OnLine | UpsState.Overload, false, true)]
    [InlineData("88", UpsState.OnLine | UpsState.ReplaceBattery, false, true)]
    [InlineData("00", UpsState.OutputOff, false, false)]
    [InlineData("40", UpsState.OutputOff | UpsState.LowBattery, false, false)]
    [InlineData("18", UpsState.OnLine | UpsState.OnBattery, true, true)]
    public void State_Q_GivesItsFlags(string q, UpsState state, bool onBattery, bool outputOn)
    {
        var status = Read(Third, ("Q", q));
        Assert.Equal((state, (bool?)onBattery, (bool?)outputOn), (status.State!.Value, status.OnBattery, status.OutputOn));
        Assert.Equal(((state & UpsState.LowBattery) != 0, (state & UpsState.ReplaceBattery) != 0, (state & UpsState.Overload) != 0),
            (status.LowBattery!.Value, status.ReplaceBattery!.Value, status.Overload!.Value));
    }

    [Theory]
    [InlineData(Old, UpsState.OutputOff)] // the first generation waits for the mains
    [InlineData(Third, UpsState.OutputOff | UpsState.Trimming)]
    public void State_Q02_TrimsOnlyWhereThatIsDefined(UpsLinkGeneration generation, UpsState state) => Assert.Equal(state, Read(generation, ("Q", "02")).State);

    [Theory]
    [InlineData(Basic, UpsState.OnLine)]
    [InlineData(Third, UpsState.OnLine | UpsState.Calibrating)]
    public void State_Q09_CalibratesOnlyWhereThatIsDefined(UpsLinkGeneration generation, UpsState state) => Assert.Equal(state, Read(generation, ("Q", "09")).State);

    [Fact]
    public void State_NothingRead_IsNull()
    {
        var status = Read(Third);
        Assert.Null(status.State);
        Assert.Null(status.OnBattery);
        Assert.Null(status.OutputOn);
        Assert.Null(status.LowBattery);
        Assert.Null(status.Faults);
    }

    [Theory]
    [InlineData("00", true)]
    [InlineData("FF", false)]
    public void State_LineQuality_TellsIfTheInputIsBad(string quality, bool bad) =>
        Assert.Equal(bad, (Read(Third, ("Q", "08"), ("9", quality)).State!.Value & UpsState.InputBad) != 0);

    [Theory]
    [InlineData(Matrix, "Fan IsolationUnitFan BypassSupply OutputVoltageSelection TransformerDcImbalance")]
    [InlineData(Third, "TransformerDcImbalance AvrRelay")]
    [InlineData(Basic, "TransformerDcImbalance AvrRelay OutputVoltage")]
    [InlineData(Old, "")]
    [InlineData(Unknown, "")]
    public void Faults_AllBitsOfTrip1_AreThoseOfTheGeneration(UpsLinkGeneration generation, string faults) => AssertFaults(faults, Read(generation, ("'", "FF")));

    [Theory]
    [InlineData("01", "Fan")]
    [InlineData("02", "IsolationUnitFan")]
    [InlineData("04", "BypassSupply")]
    [InlineData("08", "OutputVoltageSelection")]
    [InlineData("10", "TransformerDcImbalance")]
    [InlineData("20", "")]
    [InlineData("00", "")]
    public void Faults_EachBitOfTrip1_OnMatrix_HasItsName(string register, string faults) => AssertFaults(faults, Read(Matrix, ("'", register)));

    [Theory]
    [InlineData("40", "AvrRelay")]
    [InlineData("80", "OutputVoltage")]
    public void Faults_EachBitOfTrip1_OnVs_HasItsName(string register, string faults) => AssertFaults(faults, Read(Basic, ("'", register)));

    [Theory]
    [InlineData(Matrix, "MainRelay Charger BypassRelay OverTemperature")]
    [InlineData(Third, "MainRelay Charger OverTemperature")]
    [InlineData(Basic, "MainRelay Charger")]
    [InlineData(Old, "MainRelay")]
    [InlineData(Unknown, "MainRelay")]
    public void Faults_AllBitsOfTrip_AreThoseOfTheGeneration(UpsLinkGeneration generation, string faults) => AssertFaults(faults, Read(generation, ("8", "FF")));

    [Theory]
    [InlineData("1B", "")] // states, no faults
    [InlineData("04", "MainRelay")]
    [InlineData("20", "Charger")]
    [InlineData("40", "BypassRelay")]
    [InlineData("80", "OverTemperature")]
    public void Faults_EachBitOfTrip_OnMatrix_HasItsName(string register, string faults) => AssertFaults(faults, Read(Matrix, ("8", register)));

    [Theory]
    [InlineData(Matrix, "02", "InternalFaultBypass", UpsState.Bypass | UpsState.Fault)]
    [InlineData(Matrix, "08", null, UpsState.Bypass)]
    [InlineData(Matrix, "20", null, UpsState.Bypass)]
    [InlineData(Matrix, "D5", null, null)]
    [InlineData(Third, "FF", null, null)]
    [InlineData(Basic, "C2", null, null)]
    public void State_StateRegister_TellsOfBypassOnMatrixOnly(UpsLinkGeneration generation, string register, string? fault, UpsState? state)
    {
        var status = Read(generation, ("~", register));
        Assert.Equal(state, status.State);
        Assert.Equal(fault, status.Faults is { } faults ? Assert.Single(faults) : null);
    }

    [Theory]
    [InlineData("08", UpsState.OnLine | UpsState.Bypass)]
    [InlineData("D5", UpsState.OnLine)]
    public void State_MatrixWithQ_TellsOfBypass(string register, UpsState state)
    {
        var status = Read(Matrix, ("Q", "08"), ("~", register));
        Assert.Equal((state, (bool?)true), (status.State!.Value, status.OutputOn));
    }

    [Fact]
    public void State_GoodRegistersWithoutQ_IsNull()
    {
        var status = Read(Third, ("'", "00"), ("8", "00"), ("9", "FF"));
        Assert.Null(status.State);
        Assert.Empty(status.Faults!);
    }

    [Fact]
    public void State_BadRegistersWithoutQ_TellsThem() =>
        Assert.Equal(UpsState.Fault | UpsState.InputBad, Read(Third, ("8", "20"), ("9", "00")).State);

    [Theory]
    [InlineData("28", "OutputOverload")]
    [InlineData("88", "BatteryNeedsReplacement")]
    [InlineData("A8", "OutputOverload BatteryNeedsReplacement")]
    public void Faults_Q_AreNamed(string q, string faults) => AssertFaults(faults, Read(Old, ("Q", q)));

    [Fact]
    public void Faults_OnlyAGoodQ_AreUnknown() => Assert.Null(Read(Old, ("Q", "08")).Faults);

    [Theory]
    [InlineData("'", "00", "8", "00", false)]
    [InlineData("'", "00", "8", "20", true)]
    [InlineData("'", "40", "8", "00", true)]
    public void State_TripRegisters_TellIfThereIsAFault(string a, string aText, string b, string bText, bool fault)
    {
        var status = Read(Third, ("Q", "08"), (a, aText), (b, bText));
        Assert.Equal(fault ? UpsState.OnLine | UpsState.Fault : UpsState.OnLine, status.State);
        Assert.Equal(fault ? 1 : 0, status.Faults!.Length);
    }

    [Theory]
    [InlineData(UpsLinkAnswerKind.Given, "Smart-UPS 1500 RM ", "Smart-UPS 1500 RM")]
    [InlineData(UpsLinkAnswerKind.Withheld, "NA", "Smart-UPS 450")]
    [InlineData(UpsLinkAnswerKind.Silent, null, "Smart-UPS 450")]
    [InlineData(UpsLinkAnswerKind.Lost, null, null)] // FWI is also an SUA1500's
    [InlineData(UpsLinkAnswerKind.Unreadable, "\u0001", null)]
    public void Model_NotSaid_IsTakenFromVOnlyIfTheUnitHasNone(UpsLinkAnswerKind kind, string? text, string? model)
    {
        var answers = new UpsLinkAnswers();
        answers.Set(1, new(kind, text));
        Assert.Equal(model, UpsLinkStatus.Read(new("FWI", null, null), answers, raw: false).Model);
    }

    private static void AssertFaults(string faults, UpsStatus status) =>
        Assert.Equal(faults.Split([' '], StringSplitOptions.RemoveEmptyEntries), status.Faults ?? []);

    private static UpsStatus Read(UpsLinkGeneration generation, params (string Command, string Text)[] replies)
    {
        var answers = new UpsLinkAnswers();
        foreach (var (command, text) in replies)
        {
            answers.Set((byte)command[0], new(UpsLinkAnswerKind.Given, text));
        }

        var unit = generation switch
        {
            Old => new UpsLinkUnit("6TD", null, null),
            Matrix => new("0XI", null, null),
            Third => new("FWI", null, null),
            Basic => new(null, null, CommandList.Read("3.!$.Q")),
            _ => new UpsLinkUnit(null, null, null),
        };
        Assert.Equal(generation, unit.Generation);
        return UpsLinkStatus.Read(unit, answers, raw: false);
    }
}
