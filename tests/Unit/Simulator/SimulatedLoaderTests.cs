using System;
using System.IO;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Simulator.Loader;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class SimulatedLoaderTests
{
    private const string Prompt = "\r\n\r\n No Application in memory\r\n";
    private const string Banner = "APC(R)2009 Download Manager\r\nVersion 07.20\r\n4.5G Smart-UPS Tower\r\n";
    private static readonly byte[] Image = SyntheticFirmware.Create(17, "07.1", 20);

    [Fact]
    public void NoApplication_Alone_RepeatsTheReportedCycle()
    {
        var rig = Start(new());
        rig.Run(27 * 2 + 1);

        const string Cycle = "CCCCCCCCC\r\nError XModem retry count exceeded\r\n" + Prompt;
        Assert.Equal(Prompt + Cycle + Cycle + "C", rig.AllText);
    }

    [Fact]
    public void NoApplication_Alone_AsksEveryInterval()
    {
        var rig = Start(new() { Timings = new() { PromptInterval = TimeSpan.FromSeconds(0.5) } });
        rig.Run(4.4);

        var times = rig.Heard.Where(h => h.Value == 'C').Select(h => h.At).ToList();
        Assert.Equal(9, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(0.5, (pair.Second - pair.First).TotalSeconds, 6));
    }

    [Fact]
    public void WaitingForTransfer_Alone_SaysOnlyC()
    {
        var rig = Start(new() { State = SimulatorState.WaitingForTransfer });
        rig.Run(89.9);

        Assert.Equal(new string('C', 30), rig.AllText);
    }

    [Fact]
    public void Restarting_Alone_SaysOneGarbageByteThenTheBanner()
    {
        var rig = Start(new() { State = SimulatorState.Restarting });
        rig.Run(1.4);

        Assert.Equal("\xf8" + Banner + Prompt + "C", rig.AllText);
    }

    [Theory]
    [InlineData(SimulatorState.Dead)]
    [InlineData(SimulatorState.ApplicationRunning)]
    public void SilentState_WhateverComes_SaysNothing(SimulatorState state)
    {
        using var loader = new SimulatedLoader(new() { State = state });
        var rig = new MachineRig(loader);
        rig.Run(100);
        rig.Send(Frames.Crc(1, Image[..128]));
        rig.Run(100);

        Assert.Equal("", rig.AllText);
        Assert.Equal(state, loader.Status.State);
    }

    [Fact]
    public void Transfer_GoodImage_IsKeptProgrammedAndStarted()
    {
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.SendImage(Image);

        Assert.Equal("\x06", rig.NewText());
        Assert.Equal(SimulatorState.Programming, loader.Status.State);
        rig.Run(500);
        Assert.Equal("UPS Application\r\n", rig.NewText());
        Assert.Equal(new LoaderStatus(SimulatorState.ApplicationRunning, 17, 1, 20, "07.1", "07.2", "Programmed: UPS 07.1 for ID17.", null), loader.Status);
        Assert.Equal(Image, loader.ReceivedBytes());
    }

    [Fact]
    public void Transfer_OneKilobyteBlocks_CountIn128Bytes()
    {
        var image = SyntheticFirmware.Create(17, "07.1", 24);
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.SendImage(image, size: 1024);

        Assert.Equal(24, loader.Status.BlocksReceived);
        Assert.Equal(image, loader.ReceivedBytes());
    }

    [Fact]
    public void Transfer_SectionEnds_PauseBeforeTheirAck()
    {
        var timings = new LoaderTimings { SectionPause = TimeSpan.FromSeconds(4) };
        using var loader = new SimulatedLoader(new() { Timings = timings });
        var rig = new MachineRig(loader);
        var image = SyntheticFirmware.Create(17, "07.1", 8);
        rig.Run(1);
        var start = rig.Now;
        rig.SendImage(image, 7);

        Assert.Equal(12, (rig.Now - start).TotalSeconds, 3);
        Assert.Equal([2, 4, 6], rig.Heard.Where(h => h.Value == Frames.Ack).Select((h, i) => (h.At, Block: i + 1))
            .Where(a => a.At > start && PauseEndsAt(a.At - start) && a.Block % 2 == 0).Select(a => a.Block));

        static bool PauseEndsAt(TimeSpan t) => t.TotalSeconds is 4 or 8 or 12;
    }

    [Theory]
    [InlineData(18, 0, "Refused: the image is for ID18, this unit is ID17.")]
    [InlineData(17, 140, "Refused: the payload checksum of section UBL 07.2 at byte 0 is wrong.")]
    [InlineData(17, 100, "Refused: the header checksum of section UBL 07.2 at byte 0 is wrong.")]
    public void Transfer_BadImage_IsKeptAndRefused(int id, int damaged, string verdict)
    {
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        var image = SyntheticFirmware.Create(id, "07.1", 20);
        image[damaged] ^= (byte)(damaged == 0 ? 0 : 1);
        rig.Run(1);
        rig.SendImage(image);
        rig.Run(2);

        Assert.Equal("\x06" + Prompt + "C", rig.NewText());
        Assert.Equal(verdict, loader.Status.LastVerdict);
        Assert.Null(loader.Status.FirmwareVersion);
        Assert.Equal(image, loader.ReceivedBytes());
    }

    [Fact]
    public void Transfer_SenderCancels_PromptsAgainWithoutBanner()
    {
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.SendImage(Image, 5);
        rig.Send(Frames.Can, Frames.Can);
        rig.Run(2);

        Assert.Equal(Prompt + "C", rig.NewText());
        Assert.Equal("The sender cancelled after block 5.", loader.Status.LastVerdict);
    }

    [Fact]
    public void Transfer_SenderFallsSilent_EndsInTheErrorLine()
    {
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.SendImage(Image, 5);
        rig.Run(110);

        Assert.Equal(new string('\x15', 10) + "\r\nError XModem retry count exceeded\r\n" + Prompt + "C", rig.NewText());
        Assert.Equal("The sender fell silent after block 5.", loader.Status.LastVerdict);
    }

    [Fact]
    public void Transfer_OldBlockAfterALostAttempt_IsCancelled()
    {
        using var loader = new SimulatedLoader(new());
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.NewText();
        rig.Send(Frames.Crc(45, Image[..128]));

        Assert.Equal("\x18\x18", rig.NewText());
        Assert.Equal(0, loader.Status.Attempts);
    }

    [Fact]
    public void Prompt_EotAndCancelAndNoise_AreIgnored()
    {
        var rig = Start(new());
        rig.Run(1);
        rig.NewText();
        rig.Send(Frames.Eot, Frames.Can, Frames.Can, (byte)'x');
        rig.Run(2);

        Assert.Equal("C", rig.NewText());
    }

    [Fact]
    public void Prompt_BlockUnderWay_HoldsBackTheC()
    {
        var rig = Start(new());
        rig.Run(2.9);
        rig.NewText();
        var frame = Frames.Crc(1, Image[..128]);
        rig.Send(frame[..100]);
        rig.Run(5);

        Assert.Equal("", rig.NewText());
        rig.Send(frame[100..]);
        Assert.Equal("\x06", rig.NewText());
    }

    [Fact]
    public void PowerOff_InMidTransfer_KeepsTheBytesInTheFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var loader = new SimulatedLoader(new(), path);
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.SendImage(Image, 3);
        loader.Cancel(rig.Now);

        Assert.True(loader.IsOver);
        Assert.Equal(path, loader.Status.ReceivedPath);
        Assert.Equal(Image[..384], File.ReadAllBytes(path));
        File.Delete(path);
    }

    [Fact]
    public void Transfer_SecondAttempt_ReplacesTheFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var loader = new SimulatedLoader(new(), path);
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.SendImage(Image, 15);
        rig.Send(Frames.Can, Frames.Can);
        rig.Run(2);
        rig.SendImage(Image[..1024]);

        Assert.Equal(Image[..1024], File.ReadAllBytes(path));
        Assert.Equal(2, loader.Status.Attempts);
        File.Delete(path);
    }

    [Theory]
    [InlineData(SimulatorState.Receiving)]
    [InlineData(SimulatorState.Programming)]
    public void Start_StateOfATransfer_IsRefused(SimulatorState state) =>
        Assert.Throws<ArgumentException>(() => new SimulatedLoader(new() { State = state }));

    private static MachineRig Start(SimulatorOptions options) => new(new SimulatedLoader(options));
}
