using System;
using System.Threading;
using ApcUps.Simulator;
using ApcUps.Status;
using Xunit;

namespace ApcUps.Tests.Unit.Status;

/// <summary>A loader has no state to read, and is told from everything else before and while it is asked.</summary>
public static class LoaderOnTheLineTests
{
    [Theory]
    [InlineData(SimulatorState.NoApplication)]
    [InlineData(SimulatorState.WaitingForTransfer)]
    [InlineData(SimulatorState.Restarting)]
    public static void Reading_LoaderHeardWhileListening_SendsNothing(SimulatorState state)
    {
        using var unit = new SimulatedLoader(new() { State = state });
        var line = new VirtualLine(unit, 9600);

        Assert.Equal(StatusEndKind.LoaderHeard, Read(line).Kind);
        Assert.Empty(line.Sent);
    }

    [Fact]
    public static void Reading_LoaderThatAsksSeldom_IsHeardWhileItIsAsked()
    {
        using var unit = new SimulatedLoader(new() { State = SimulatorState.WaitingForTransfer, Timings = new() { PromptInterval = TimeSpan.FromSeconds(3.5) } });
        var line = new VirtualLine(unit);
        Assert.Equal(1, line.Read(new byte[16], TimeSpan.FromSeconds(1)));
        Assert.Equal(0, line.Read(new byte[16], TimeSpan.FromSeconds(1)));

        var end = Read(line);

        Assert.Equal(StatusEndKind.LoaderHeard, end.Kind);
        Assert.Equal([0xfd], line.SentBytes);
    }

    [Fact]
    public static void Reading_UnitThatStartsItsApplication_IsAsked()
    {
        var line = new VirtualLine(new TalkingUnit((0.5, "UPS Application\r\n")) { Answers = (0xfd, "x") }, 9600);

        Assert.Equal(StatusEndKind.Complete, Read(line, new FakeStatusMachines((byte)'x')).Kind);
    }

    [Theory]
    [InlineData("APC\r\n")]
    [InlineData("CRC error in C code\r\n")]
    public static void Reading_TextWithC_IsNoLoader(string text)
    {
        var line = new VirtualLine(new TalkingUnit((0.5, text)), 9600);

        Assert.Equal(StatusEndKind.NoAnswer, Read(line).Kind);
    }

    private static StatusEnd Read(VirtualLine line, FakeStatusMachines? machines = null) =>
        new StatusReader(line, new(UpsProtocol.Auto, new(), machines ?? new FakeStatusMachines()), new EventList(), line).Run(CancellationToken.None);
}
