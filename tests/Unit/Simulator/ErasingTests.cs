using System;
using ApcUps.Firmware;
using ApcUps.Simulator;
using ApcUps.Tests.Unit.Firmware;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class ErasingTests
{
    private static readonly byte[] Image = SyntheticFirmware.Create(17, "07.1", 20);

    [Fact]
    public void Transfer_FirstBlock_LeavesNoApplication()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.SendImage(Image, 1);

        Assert.Equal((SimulatorState.Receiving, null), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void Transfer_Cancelled_LeavesAUnitThatAsksForAnApplication()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.SendImage(Image, 5);
        unit.Rig.Send(Frames.Can, Frames.Can);
        unit.Rig.Run(2);

        Assert.Equal(LoaderUnit.NoApplication + "C", unit.Rig.NewText());
        Assert.Equal((SimulatorState.NoApplication, null), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void Transfer_ClientVanishes_LeavesAUnitThatTakesTheImageAgain()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.SendImage(Image, 7);
        unit.Rig.Run(110);

        Assert.EndsWith("retry count exceeded\r\n" + LoaderUnit.NoApplication + "C", unit.Rig.NewText(), StringComparison.Ordinal);
        unit.Rig.Run(3600);
        Assert.Equal(SimulatorState.NoApplication, unit.Status.State);
        unit.Take(Image);
        Assert.Equal((SimulatorState.ApplicationRunning, "07.1", 2), (unit.Status.State, unit.Status.FirmwareVersion, unit.Status.Attempts));
    }

    [Fact]
    public void Transfer_UnitRestarts_LeavesNoWindow()
    {
        using var unit = LoaderUnit.Running(faults: "RestartAtBlock=5");
        unit.PowerUp();
        unit.Rig.SendImage(Image, 4);
        unit.Rig.Send(Frames.Crc(5, Image[512..640]));
        unit.Rig.Run(2);

        Assert.Equal(LoaderUnit.Banner() + LoaderUnit.NoApplication + "C", unit.Rig.NewText());
    }

    [Fact]
    public void Transfer_LoaderSectionWhole_HasReplacedTheLoader()
    {
        using var unit = LoaderUnit.Running(loader: "05.0");
        unit.PowerUp();
        unit.Rig.SendImage(Image, 1);
        Assert.Equal("05.0", unit.Status.LoaderVersion);
        unit.Rig.Send(Frames.Crc(2, Image[128..256]));
        Assert.Equal("07.2", unit.Status.LoaderVersion);
        unit.Rig.Run(200);
        unit.Loader.PowerCycle();
        unit.Rig.NewText();
        unit.Rig.Run(2);

        Assert.Equal(LoaderUnit.Banner("07.20") + LoaderUnit.NoApplication + "C", unit.Rig.NewText());
    }

    [Fact]
    public void Transfer_TwoLoaderSections_LeaveTheLastOne()
    {
        var image = Images.Chain(("UBL 08.31", 100), ("UBL 08.5", 300), ("UPS 09.6", 200));
        using var unit = LoaderUnit.Running(loader: "07.2");
        unit.PowerUp();
        unit.Rig.SendImage(image, 2);
        Assert.Equal("08.31", unit.Status.LoaderVersion);
        unit.Rig.Run(200);
        unit.Rig.SendImage(image);
        Assert.Equal("08.5", unit.Status.LoaderVersion);
    }

    [Fact]
    public void Transfer_TwoLoaderSectionsInOneLongBlock_LeaveTheLastOne()
    {
        using var unit = LoaderUnit.Running(loader: "07.2");
        unit.PowerUp();
        unit.Rig.SendImage(Images.Chain(("UBL 08.31", 100), ("UBL 08.5", 100), ("UPS 09.6", 1400)), blocks: 1, size: 1024);

        Assert.Equal("08.5", unit.Status.LoaderVersion);
    }

    [Fact]
    public void Transfer_LoaderOfAnotherProcessor_IsNotThatOfTheBanner()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Take(Images.Chain(("SBL 09.9", 100), ("UPS 07.1", 200)));

        Assert.Equal(("07.1", "07.20"), (unit.Status.FirmwareVersion, unit.Status.LoaderVersion));
    }

    [Theory]
    [InlineData(17, 200)]
    [InlineData(18, null)]
    public void Transfer_LoaderSectionDamagedOrForAnotherId_LeavesTheLoader(int id, int? damagedAt)
    {
        var image = Images.Of(new SectionHeaderFields("UBL 07.2", id, 100) { Flags = 0x81 }, new SectionHeaderFields("UPS 07.1", id, 200) { Flags = 1 });
        image[damagedAt ?? 0] ^= (byte)(damagedAt is null ? 0 : 1);
        using var unit = LoaderUnit.Running(loader: "05.0");
        unit.PowerUp();
        unit.Take(image);

        Assert.StartsWith("Refused", unit.Status.LastVerdict, StringComparison.Ordinal);
        Assert.Equal((null, "05.0"), (unit.Status.FirmwareVersion, unit.Status.LoaderVersion));
    }
}
