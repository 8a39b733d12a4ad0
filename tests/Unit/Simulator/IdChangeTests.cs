using System;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class IdChangeTests
{
    private static readonly byte[] Bridge = SyntheticFirmware.Create(
        new(1001, "02.9") { Layout = SimulatorFirmwareLayout.IdChange, HardwareIdAfterInstall = 1013, BlockCount = 40 });

    private static readonly byte[] Next = SyntheticFirmware.Create(new(1013, "15.2") { Layout = SimulatorFirmwareLayout.Signed, BlockCount = 40 });

    [Fact]
    public void Id1001_BridgeThenImageFor1013_RunsBoth()
    {
        using var unit = LoaderUnit.Running(1001);
        unit.PowerUp();
        unit.Take(Bridge);
        Assert.Equal((1013, "02.9"), (unit.Status.HardwareId, unit.Status.FirmwareVersion));
        unit.PowerUp();
        unit.Take(Next);

        Assert.Equal((SimulatorState.ApplicationRunning, 1013, "15.2"), (unit.Status.State, unit.Status.HardwareId, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void Id1001_ImageFor1013WithoutTheBridge_IsRefused()
    {
        using var unit = LoaderUnit.Running(1001);
        unit.PowerUp();
        unit.Take(Next);

        Assert.Equal("Refused: the image is for ID1013, this unit is ID1001.", unit.Status.LastVerdict);
    }

    [Fact]
    public void Id1013_BridgeOnceMore_IsRefused()
    {
        using var unit = LoaderUnit.Running(1001);
        unit.PowerUp();
        unit.Take(Bridge);
        unit.PowerUp();
        unit.Take(Bridge);

        Assert.StartsWith("Refused: the image is for ID1001", unit.Status.LastVerdict, StringComparison.Ordinal);
        Assert.Equal(1013, unit.Status.HardwareId);
    }

    [Fact]
    public void KeepsOldVersion_ImageThatChangesTheId_KeepsTheIdToo()
    {
        using var unit = LoaderUnit.Running(1001, faults: "KeepsOldVersion");
        unit.PowerUp();
        unit.Take(Bridge);

        Assert.Equal((1001, "07.0"), (unit.Status.HardwareId, unit.Status.FirmwareVersion));
    }
}
