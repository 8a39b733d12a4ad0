using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator.Application.UpsLink;

/// <summary>The device as the application of a whole unit, on a line of 2400 baud.</summary>
public class UpsLinkUnitTests
{
    [Fact]
    public void Unit_SpeaksUpsLink_AnswersAndAlertsByItsCondition()
    {
        using var unit = Unit();
        var rig = new MachineRig(new LinePace(unit, 2400));
        rig.Run(1);
        Assert.Equal("", rig.NewText());

        rig.Send((byte)'Y');
        rig.Run(0.1);
        Assert.Equal("SM\r\n", rig.NewText());

        unit.Condition = SimulatorCondition.OnBattery;
        rig.Run(1);
        rig.Send((byte)'Q');
        rig.Run(0.1);
        Assert.Equal("!!10\r\n", rig.NewText());
    }

    [Fact]
    public void Unit_SpeaksUpsLink_TakesTheLineTimeOfEachByte()
    {
        using var unit = Unit();
        var rig = new MachineRig(new LinePace(unit, 2400));
        rig.Run(1);
        var start = rig.Now;

        rig.Send((byte)'Y');
        rig.RunUntilSaid("SM\r\n");

        // One byte to the unit, four back, of ten bits each.
        Assert.InRange((rig.Now - start).TotalMilliseconds, 20.8, 20.9);
    }

    private static SimulatedLoader Unit() => new(new() { State = SimulatorState.ApplicationRunning, Protocol = SimulatorProtocol.UpsLink });
}
