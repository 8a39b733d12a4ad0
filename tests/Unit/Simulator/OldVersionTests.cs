using System;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

/// <summary>Units that take a good image whole and go on with the version that they had.</summary>
public sealed class OldVersionTests
{
    [Theory]
    [InlineData(1017)]
    [InlineData(1033)]
    public void Xu_WholeImage_IsTakenAndLeftForTheDisplay(int id)
    {
        using var unit = LoaderUnit.Running(id, "01.0");
        unit.PowerUp();
        unit.Rig.SendImage(ImageFor(id));
        Assert.Equal((SimulatorState.Programming, "07.0"), (unit.Status.State, unit.Status.FirmwareVersion));
        unit.Rig.Run(5);

        Assert.Equal("\x06" + LoaderUnit.Started, unit.Rig.NewText());
        Assert.Equal((SimulatorState.ApplicationRunning, "07.0", "01.0"), (unit.Status.State, unit.Status.FirmwareVersion, unit.Status.LoaderVersion));
        Assert.Equal(
            $"Taken: UPS 15.6 for ID{id}. Its installation is to be started on the display; until then the unit runs 07.0.",
            unit.Status.LastVerdict);
    }

    [Fact]
    public void Xu_UnitWithoutApplication_RunsTheOneItWasMadeWith()
    {
        using var unit = new LoaderUnit(new() { HardwareId = 1017, FirmwareVersion = "02.4", Protocol = SimulatorProtocol.None });
        unit.Take(ImageFor(1017));

        Assert.Equal((SimulatorState.ApplicationRunning, "02.4"), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void Xu_TransferCancelled_GoesBackToItsApplication()
    {
        using var unit = LoaderUnit.Running(1033);
        unit.PowerUp();
        unit.Rig.SendImage(ImageFor(1033), 5);
        unit.Rig.Send(Frames.Can, Frames.Can);
        unit.Rig.Run(12);

        Assert.Equal("CCCC" + LoaderUnit.Started, unit.Rig.NewText());
        Assert.Equal((SimulatorState.ApplicationRunning, "07.0"), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void Xu_SenderFallsSilent_GoesBackToItsApplication()
    {
        using var unit = LoaderUnit.Running(1033);
        unit.PowerUp();
        unit.Rig.SendImage(ImageFor(1033), 5);
        unit.Rig.Run(130);

        Assert.EndsWith("\x15" + "CCCC" + LoaderUnit.Started, unit.Rig.NewText(), StringComparison.Ordinal);
    }

    [Fact]
    public void KeepsOldVersion_GoodImage_RunsTheVersionBeforeOnce()
    {
        using var unit = LoaderUnit.Running(faults: "KeepsOldVersion");
        unit.PowerUp();
        unit.Take(ImageFor(17));

        Assert.Equal("\x06" + LoaderUnit.Started, unit.Rig.NewText());
        Assert.Equal("07.0", unit.Status.FirmwareVersion);
        Assert.Equal("Taken: UPS 15.6 for ID17, but the unit runs 07.0 as before.", unit.Status.LastVerdict);
        unit.PowerUp();
        unit.Take(ImageFor(17));
        Assert.Equal(("15.6", "Programmed: UPS 15.6 for ID17."), (unit.Status.FirmwareVersion, unit.Status.LastVerdict));
    }

    [Fact]
    public void KeepsOldVersion_AfterAnAttemptThatBrokeOff_RunsTheVersionBeforeBoth()
    {
        using var unit = LoaderUnit.Running(faults: ["RestartAtBlock=5", "KeepsOldVersion"]);
        unit.PowerUp();
        unit.Rig.SendImage(ImageFor(17), 4);
        unit.Rig.Send(Frames.Crc(5, ImageFor(17)[512..640]));
        unit.Rig.Run(2);
        Assert.Null(unit.Status.FirmwareVersion);
        unit.Take(ImageFor(17));

        Assert.Equal("07.0", unit.Status.FirmwareVersion);
    }

    [Fact]
    public void KeepsOldVersion_RefusedImage_LeavesTheFaultForTheNextOne()
    {
        using var unit = LoaderUnit.Running(faults: "KeepsOldVersion");
        unit.PowerUp();
        unit.Take(ImageFor(18));
        Assert.Equal("Refused: the image is for ID18, this unit is ID17.", unit.Status.LastVerdict);
        unit.Take(ImageFor(17));

        Assert.Equal("07.0", unit.Status.FirmwareVersion);
    }

    private static byte[] ImageFor(int id) => SyntheticFirmware.Create(id, "15.6", 20);
}
