using System;
using System.Linq;
using ApcUps.Lines;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class PowerCycleTests : IDisposable
{
    private static readonly byte[] Image = SyntheticFirmware.Create(17, "07.1", 20);
    private readonly string _name = "cycle-" + Guid.NewGuid().ToString("N")[..8];

    public void Dispose() => Simulators.Stop(_name, ReceivedFiles.Delete);

    [Fact]
    public void PowerCycle_BeforeTheNextFeed_ShowsAsRestarting()
    {
        using var unit = LoaderUnit.Running();
        unit.Loader.PowerCycle();

        Assert.Equal(SimulatorState.Restarting, unit.Status.State);
        unit.Rig.Run(0);
        Assert.Equal(SimulatorState.Restarting, unit.Status.State);
        unit.Rig.Run(20);
        Assert.Equal(SimulatorState.ApplicationRunning, unit.Status.State);
    }

    [Fact]
    public void PowerCycle_DeadUnit_StaysDead()
    {
        using var unit = new LoaderUnit(new() { State = SimulatorState.Dead });
        unit.Loader.PowerCycle();
        Assert.Equal(SimulatorState.Dead, unit.Status.State);
        unit.Rig.Run(100);

        Assert.Equal("", unit.Rig.AllText);
        Assert.Equal(SimulatorState.Dead, unit.Status.State);
    }

    [Fact]
    public void PowerCycle_DeadUnitBeforeItsLife_StaysDead()
    {
        using var loader = new SimulatedLoader(new() { State = SimulatorState.Dead });
        var rig = new MachineRig(loader);
        loader.PowerCycle();
        rig.Run(100);

        Assert.Equal("", rig.AllText);
    }

    [Fact]
    public void PowerCycle_BeforeItsLife_BeginsItWithTheRestart()
    {
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        loader.PowerCycle();
        rig.Run(2);

        Assert.Equal(LoaderUnit.Banner() + LoaderUnit.NoApplication + "C", rig.AllText);
    }

    [Fact]
    public void PowerCycle_Twice_StartsOverTwice()
    {
        using var unit = LoaderUnit.Running();
        unit.Loader.PowerCycle();
        unit.Rig.Run(1);
        unit.Loader.PowerCycle();
        unit.Rig.Run(2);

        Assert.Equal("\xf8" + LoaderUnit.Banner() + "C", unit.Rig.NewText());
    }

    [Fact]
    public void PowerCycle_InMidTransfer_KeepsTheBytesAndLeavesNoApplication()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.SendImage(Image, 3);
        unit.Loader.PowerCycle();
        unit.Rig.Run(2);

        Assert.Equal(LoaderUnit.Banner() + LoaderUnit.NoApplication + "C", unit.Rig.NewText());
        Assert.Equal("The power went off after block 3.", unit.Status.LastVerdict);
        Assert.Equal(Image[..384], unit.Loader.ReceivedBytes());
    }

    [Fact]
    public void PowerCycle_WhileProgramming_LeavesNoApplication()
    {
        using var unit = new LoaderUnit(new());
        unit.Rig.SendImage(Image);
        unit.Rig.Run(1);
        unit.Rig.NewText();
        unit.Loader.PowerCycle();
        unit.Rig.Run(2);

        Assert.Equal(LoaderUnit.Banner() + LoaderUnit.NoApplication + "C", unit.Rig.NewText());
        Assert.Equal("The power went off while 20 blocks were programmed.", unit.Status.LastVerdict);
        Assert.Null(unit.Status.FirmwareVersion);
    }

    [Fact]
    public void PowerCycle_AfterAnUpdate_StartsTheNewVersion()
    {
        using var unit = new LoaderUnit(new() { Protocol = SimulatorProtocol.None });
        unit.Take(Image);
        unit.Loader.PowerCycle();
        unit.Rig.Run(20);

        Assert.Equal((SimulatorState.ApplicationRunning, "07.1"), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(9600)]
    public void PowerCycle_PacedLineIdleForAnHour_TakesEffectNow(int? baudRate)
    {
        using var loader = new SimulatedLoader(LoaderUnit.Options());
        var rig = new MachineRig(new LinePace(loader, baudRate));
        rig.Run(3600);
        loader.PowerCycle();
        var start = rig.Now;
        rig.Run(60);

        // A double under Mono falls a hair short of the span.
        Assert.InRange((rig.Heard[0].At - start).TotalSeconds, 0.2999, 0.302);
        Assert.InRange((rig.Heard[rig.Heard.Count - 1].At - start).TotalSeconds, 11.2999, 11.4);
    }

    [Fact]
    public void PowerCycle_UnknownName_IsNull() => Assert.Null(Simulators.PowerCycle(_name));

    [Fact]
    public void PowerCycle_ClientVanishesInMidTransfer_TheNextOneFindsTheLoader()
    {
        Simulators.Start(LoaderUnit.Options() with
        {
            Name = _name,
            Timings = new()
            {
                PromptInterval = TimeSpan.FromMilliseconds(40),
                ResetTime = TimeSpan.Zero,
                BootTime = TimeSpan.Zero,
                ProgramTime = TimeSpan.Zero,
                SectionPause = TimeSpan.Zero,
                StartWindow = TimeSpan.FromMinutes(5),
            },
            Patience = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(20), 2),
        });
        using (var first = Open())
        {
            Assert.Equal(SimulatorState.Restarting, Simulators.PowerCycle(_name.ToUpperInvariant())!.State);
            Speech.ReadUntil(first, "C");
            first.Write(Frames.Crc(1, Image[..128]));
            Speech.ReadUntil(first, "\x06");
        }

        using var second = Open();
        Speech.ReadUntil(second, " No Application in memory\r\nC");
        Assert.Null(Simulators.TryGet(_name)!.FirmwareVersion);
        foreach (var (block, number) in Frames.Split(Image).Select((data, i) => (data, i + 1)))
        {
            second.Write(Frames.Crc(number, block));
            Speech.ReadUntil(second, "\x06");
        }

        second.Write([Frames.Eot]);
        Speech.ReadUntil(second, "\x06" + LoaderUnit.Started);
        var unit = Simulators.TryGet(_name)!;
        Assert.Equal(("07.1", "07.2", 2), (unit.FirmwareVersion, unit.LoaderVersion, unit.Attempts));
    }

    private ILine Open() => new SimulatorLineSource().Open("sim:" + _name, 9600);
}
