using System;
using ApcUps.Simulator;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class StartWindowTests
{
    private static readonly byte[] Image = SyntheticFirmware.Create(17, "07.1", 20);

    [Fact]
    public void StartWindow_NothingComes_AsksWithoutTextThenStartsTheApplication()
    {
        using var unit = LoaderUnit.Running();
        unit.Loader.PowerCycle();
        unit.Rig.Run(LoaderUnit.BootSeconds + 9.999);

        Assert.Equal(LoaderUnit.Banner() + "CCCC", unit.Rig.NewText());
        Assert.Equal(SimulatorState.WaitingForTransfer, unit.Status.State);
        unit.Rig.Run(0.001);
        Assert.Equal(LoaderUnit.Started, unit.Rig.NewText());
        unit.Rig.Run(500);
        Assert.Equal("", unit.Rig.NewText());
        Assert.Equal((SimulatorState.ApplicationRunning, "07.0"), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void StartWindow_None_StartsTheApplicationBehindTheBanner()
    {
        using var unit = new LoaderUnit(LoaderUnit.Options() with { Timings = new() { StartWindow = TimeSpan.Zero } });
        unit.Loader.PowerCycle();
        unit.Rig.Run(30);

        Assert.Equal(LoaderUnit.Banner() + LoaderUnit.Started, unit.Rig.NewText());
    }

    [Fact]
    public void StartWindow_FirstBlock_BeginsATransfer()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.Run(9);
        unit.Rig.SendImage(Image, 5);
        unit.Rig.Run(5);

        Assert.Equal(SimulatorState.Receiving, unit.Status.State);
        for (var number = 6; number <= 20; number++)
        {
            unit.Rig.Send(Frames.Crc(number, Image[((number - 1) * 128)..(number * 128)]));
            unit.Rig.Run(0.1);
        }

        unit.Rig.Send(Frames.Eot);
        unit.Rig.Run(5);
        Assert.Equal((SimulatorState.ApplicationRunning, "07.1"), (unit.Status.State, unit.Status.FirmwareVersion));
    }

    [Fact]
    public void StartWindow_BlockUnderWayAtItsEnd_IsWaitedFor()
    {
        using var unit = LoaderUnit.Running();
        var block = Frames.Crc(1, Image[..128]);
        unit.PowerUp();
        unit.Rig.Run(9.9);
        unit.Rig.NewText();
        unit.Rig.Send(block[..100]);
        unit.Rig.Run(5);

        Assert.Equal("", unit.Rig.NewText());
        unit.Rig.Send(block[100..]);
        Assert.Equal("\x06", unit.Rig.NewText());
    }

    [Fact]
    public void StartWindow_BlockThatNeverEnds_DelaysTheApplicationByItsTimeout()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.Run(9.9);
        unit.Rig.NewText();
        unit.Rig.Send(Frames.Soh);
        unit.Rig.Run(9.9);

        Assert.Equal("", unit.Rig.NewText());
        unit.Rig.Run(0.1);
        Assert.Equal(LoaderUnit.Started, unit.Rig.NewText());
    }

    [Fact]
    public void StartWindow_OnlyDamagedBlocks_EndsWhenTheReceiverGivesUp()
    {
        using var unit = LoaderUnit.Running();
        var block = Frames.Crc(1, Image[..128]);
        block[^1] ^= 1;
        unit.PowerUp();
        unit.Rig.NewText();
        unit.Rig.Send(block);
        unit.Rig.Run(150);

        Assert.Equal(new string('\x15', 10) + LoaderUnit.Started, unit.Rig.NewText());
        Assert.Equal(0, unit.Status.Attempts);
    }

    [Fact]
    public void StartWindow_BlockOfAnOldAttempt_IsCancelledAndTheWindowOpensAgain()
    {
        using var unit = LoaderUnit.Running();
        unit.PowerUp();
        unit.Rig.NewText();
        unit.Rig.Send(Frames.Crc(45, Image[..128]));
        Assert.Equal(SimulatorState.WaitingForTransfer, unit.Status.State);
        unit.Rig.Run(11.9);

        Assert.Equal("\x18\x18" + "CCCC", unit.Rig.NewText());
        unit.Rig.Run(0.1);
        Assert.Equal(LoaderUnit.Started, unit.Rig.NewText());
        Assert.Equal("07.0", unit.Status.FirmwareVersion);
    }

    [Fact]
    public void StartWindow_UnitWithoutApplication_IsNone()
    {
        using var unit = new LoaderUnit(new());
        unit.Loader.PowerCycle();
        unit.Rig.Run(60);

        Assert.StartsWith(LoaderUnit.Banner() + LoaderUnit.NoApplication + "CCCCCCCCC\r\nError", unit.Rig.NewText(), StringComparison.Ordinal);
        Assert.Equal(SimulatorState.NoApplication, unit.Status.State);
    }

    [Fact]
    public void StartWindow_SilentUnit_TakesAnImageWithoutAsking()
    {
        using var unit = LoaderUnit.Running(faults: "Silent");
        unit.Loader.PowerCycle();
        unit.Rig.Run(5);

        Assert.Equal("", unit.Rig.NewText());
        unit.Take(Image);
        Assert.Equal("\x06" + LoaderUnit.Started, unit.Rig.NewText());
    }

    [Fact]
    public void StartWindow_UnitBehindACard_IsNotHeard()
    {
        using var unit = new LoaderUnit(LoaderUnit.Options() with { Transport = SimulatorTransport.ModbusTcp });
        unit.Loader.PowerCycle();
        unit.Rig.Run(1);
        Assert.Equal(SimulatorState.Restarting, unit.Status.State);
        unit.Rig.Run(1);
        unit.Rig.Send(Frames.Crc(1, Image[..128]));

        Assert.Equal("", unit.Rig.AllText);
        Assert.Equal((SimulatorState.ApplicationRunning, 0), (unit.Status.State, unit.Status.Attempts));
    }

    [Fact]
    public void PowerUp_UnitBehindACardWithoutApplication_StaysDeaf()
    {
        using var unit = new LoaderUnit(new() { Transport = SimulatorTransport.ModbusTcp, Protocol = SimulatorProtocol.Modbus });
        unit.Loader.PowerCycle();
        unit.Rig.Run(5);
        unit.Rig.Send(Frames.Crc(1, Image[..128]));

        Assert.Equal("", unit.Rig.AllText);
        Assert.Equal((SimulatorState.NoApplication, 0), (unit.Status.State, unit.Status.Attempts));
    }
}
