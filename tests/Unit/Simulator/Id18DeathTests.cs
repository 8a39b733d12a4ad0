using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class Id18DeathTests
{
    private static readonly byte[] Alone = Application(18, "15.1");

    [Fact]
    public void ApplicationAlone_OverAnOldLoader_IsAcknowledgedAndNothingMoreIsSaid()
    {
        using var unit = LoaderUnit.Running(18, "08.31");
        unit.PowerUp();
        unit.Take(Alone);

        Assert.Equal("\x06", unit.Rig.NewText());
        Assert.Equal((SimulatorState.Dead, null), (unit.Status.State, unit.Status.FirmwareVersion));
        Assert.Equal("Programmed 15.1 for ID18 over loader 08.31, which cannot start it: the unit is dead.", unit.Status.LastVerdict);
    }

    [Fact]
    public void DeadUnit_PowerCycleAndImage_ChangeNothing()
    {
        using var unit = LoaderUnit.Running(18, "08.31");
        unit.PowerUp();
        unit.Take(Alone);
        unit.Rig.NewText();
        unit.PowerUp();
        unit.Rig.Run(60);
        unit.Rig.Send(Frames.Crc(1, Alone[..128]));

        Assert.Equal("", unit.Rig.NewText());
        Assert.Equal((SimulatorState.Dead, 1), (unit.Status.State, unit.Status.Attempts));
    }

    [Fact]
    public void ApplicationAlone_AfterTheImageWithTheNewLoader_Starts()
    {
        using var unit = LoaderUnit.Running(18, "08.31");
        unit.PowerUp();
        unit.Take(SyntheticFirmware.Create(new(18, "09.6") { BlockCount = 20, LoaderVersion = "08.5" }));
        Assert.Equal(("09.6", "08.5"), (unit.Status.FirmwareVersion, unit.Status.LoaderVersion));
        unit.PowerUp();
        unit.Take(Alone);

        Assert.Equal((SimulatorState.ApplicationRunning, "15.1", "08.5"), (unit.Status.State, unit.Status.FirmwareVersion, unit.Status.LoaderVersion));
    }

    [Fact]
    public void ApplicationAlone_LoaderFromAnImageThatBrokeOff_Starts()
    {
        using var unit = LoaderUnit.Running(18, "08.31");
        unit.PowerUp();
        unit.Rig.SendImage(SyntheticFirmware.Create(new(18, "09.6") { BlockCount = 20, LoaderVersion = "08.5" }), 10);
        unit.Rig.Run(200);
        unit.Take(Alone);

        Assert.Equal((SimulatorState.ApplicationRunning, "15.1"), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Theory]
    [InlineData("08.50", 18, "15.1", false)]
    [InlineData("08.5", 18, "15.0", false)]
    [InlineData("09.0", 18, "15.0", false)]
    [InlineData("08.4", 18, "15.0", true)]
    [InlineData("08.31", 18, "14.9", false)]
    [InlineData("08.31", 18, "16.0", true)]
    [InlineData("08.31", 17, "15.1", false)]
    [InlineData("unknown", 18, "15.1", false)]
    public void ApplicationAlone_LoaderIdAndVersion_DecideTogether(string loader, int id, string version, bool dies)
    {
        using var unit = LoaderUnit.Running(id, loader);
        unit.PowerUp();
        unit.Take(Application(id, version));

        Assert.Equal(dies ? SimulatorState.Dead : SimulatorState.ApplicationRunning, unit.Status.State);
    }

    [Fact]
    public void WholeImage_OverAnOldLoader_Starts()
    {
        using var unit = LoaderUnit.Running(18, "08.31");
        unit.PowerUp();
        unit.Take(SyntheticFirmware.Create(new(18, "15.1") { BlockCount = 20, LoaderVersion = "08.3" }));

        Assert.Equal((SimulatorState.ApplicationRunning, "08.3"), (unit.Status.State, unit.Status.LoaderVersion));
    }

    private static byte[] Application(int id, string version) =>
        SyntheticFirmware.Create(new(id, version) { BlockCount = 9, Layout = SimulatorFirmwareLayout.ApplicationOnly });
}
