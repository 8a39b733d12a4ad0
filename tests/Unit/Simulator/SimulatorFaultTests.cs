using System;
using System.Globalization;
using ApcUps.Simulator.Faults;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class SimulatorFaultTests
{
    [Theory]
    [InlineData("RestartAtBlock=300", SimulatorFaultKind.RestartAtBlock, 300)]
    [InlineData("restartatblock = 1", SimulatorFaultKind.RestartAtBlock, 1)]
    [InlineData("LostFinalAck", SimulatorFaultKind.LostFinalAck, 0)]
    [InlineData("silent", SimulatorFaultKind.Silent, 0)]
    [InlineData("ErasePause=2.5", SimulatorFaultKind.ErasePause, 2.5)]
    [InlineData("CancelAtBlock=7", SimulatorFaultKind.CancelAtBlock, 7)]
    [InlineData("NakFirstEot", SimulatorFaultKind.NakFirstEot, 0)]
    [InlineData("ByteErrorsIn=0.001", SimulatorFaultKind.ByteErrorsIn, 0.001)]
    [InlineData("ByteErrorsOut=1", SimulatorFaultKind.ByteErrorsOut, 1)]
    [InlineData("keepsoldversion", SimulatorFaultKind.KeepsOldVersion, 0)]
    public void Parse_Fault_IsReadAndWrittenBack(string text, SimulatorFaultKind kind, double value)
    {
        var fault = SimulatorFault.Parse(text);

        Assert.Equal(new SimulatorFault(kind, value), fault);
        Assert.Equal(fault, SimulatorFault.Parse(fault.ToString()));
    }

    [Theory]
    [InlineData("Explode")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("RestartAtBlock")]
    [InlineData("RestartAtBlock=0")]
    [InlineData("RestartAtBlock=1.5")]
    [InlineData("RestartAtBlock=x")]
    [InlineData("LostFinalAck=1")]
    [InlineData("KeepsOldVersion=1")]
    [InlineData("ErasePause=-1")]
    [InlineData("ByteErrorsIn=1.01")]
    [InlineData("ByteErrorsOut=NaN")]
    public void Parse_NoFault_ListsTheFaultsThereAre(string text)
    {
        var error = Assert.Throws<FormatException>(() => SimulatorFault.Parse(text));

        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "RestartAtBlock=N, LostFinalAck, Silent, ErasePause=SECONDS, CancelAtBlock=N, NakFirstEot, ByteErrorsIn=RATE, ByteErrorsOut=RATE, KeepsOldVersion",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnderACultureWithCommas_StillWantsADot()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal(0.25, SimulatorFault.Parse("ErasePause=0.25").Value);
            Assert.Equal("ErasePause=0.25", SimulatorFault.Parse("ErasePause=0.25").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void KnownNames_EveryKind_IsListed() => Assert.Equal(Enum.GetNames<SimulatorFaultKind>(), SimulatorFault.KnownNames);
}
