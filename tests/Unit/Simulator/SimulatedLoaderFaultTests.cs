using System;
using System.Linq;
using ApcUps.Simulator;
using ApcUps.Simulator.Faults;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

public sealed class SimulatedLoaderFaultTests
{
    private const string Prompt = "\r\n\r\n No Application in memory\r\n";
    private const string Restart = "\xf8" + "APC(R)2009 Download Manager\r\nVersion 07.20\r\n4.5G Smart-UPS Tower\r\n" + Prompt + "C";
    private static readonly byte[] Image = SyntheticFirmware.Create(17, "07.1", 20);

    [Fact]
    public void RestartAtBlock_ThatBlock_GetsABannerInsteadOfAnAckOnce()
    {
        var (loader, rig) = Start("RestartAtBlock=5");
        rig.SendImage(Image, 4);
        rig.Send(Frames.Crc(5, Image[512..640]));
        rig.Run(2);

        Assert.Equal(Restart, rig.NewText());
        Assert.Equal("The unit restarted after block 5.", loader.Status.LastVerdict);
        rig.SendImage(Image);
        rig.Run(10);
        Assert.Equal("\x06UPS Application\r\n", rig.NewText());
        Assert.Equal(2, loader.Status.Attempts);
    }

    [Fact]
    public void RestartAtBlock_KilobyteBlocks_FiresInTheBlockThatHoldsIt()
    {
        var (loader, rig) = Start("RestartAtBlock=5");
        rig.Send(Frames.Crc(1, Image[..1024]));
        rig.Run(2);

        Assert.Equal(Restart, rig.NewText());
        Assert.Equal("The unit restarted after block 8.", loader.Status.LastVerdict);
    }

    [Fact]
    public void RestartAtBlock_Twice_FiresInTheOrderTheBlocksComeUp()
    {
        var (loader, rig) = Start("RestartAtBlock=9", "RestartAtBlock=3");
        rig.SendImage(Image, 2);
        rig.Send(Frames.Crc(3, Image[256..384]));
        rig.Run(2);
        rig.SendImage(Image, 8);
        rig.Send(Frames.Crc(9, Image[1024..1152]));
        rig.Run(2);

        Assert.Equal("The unit restarted after block 9.", loader.Status.LastVerdict);
    }

    [Fact]
    public void LostFinalAck_EveryEot_StaysUnansweredUntilThePromptReturns()
    {
        var (loader, rig) = Start("LostFinalAck");
        rig.SendImage(Image);
        for (var i = 0; i < 14; i++)
        {
            rig.Run(1);
            rig.Send(Frames.Eot);
        }

        Assert.Equal("", rig.NewText());
        rig.Run(1);
        Assert.Equal(Prompt + "C", rig.NewText());
        Assert.Equal("Every answer to EOT was lost after block 20.", loader.Status.LastVerdict);
        rig.SendImage(Image);
        Assert.Equal("\x06", rig.NewText());
    }

    [Fact]
    public void Silent_Transfer_IsTakenThoughNothingWasSaid()
    {
        var (loader, rig) = Start("Silent");
        rig.Run(300);
        Assert.Equal("", rig.AllText);

        rig.SendImage(Image);
        rig.Run(10);
        Assert.Equal("\x06UPS Application\r\n", rig.NewText());
        Assert.Equal(SimulatorState.ApplicationRunning, loader.Status.State);
    }

    [Fact]
    public void ErasePause_ThirdSection_DelaysItsFirstAckOnly()
    {
        var (_, rig) = Start("ErasePause=40");
        var start = rig.Now;
        rig.SendImage(Image, 4);
        Assert.True(rig.Now - start < TimeSpan.FromSeconds(1));
        rig.Send(Frames.Crc(5, Image[512..640]));
        rig.Run(39.9);
        Assert.Equal("", rig.NewText());
        rig.Run(0.1);
        Assert.Equal("\x06", rig.NewText());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ErasePause_NoThirdSectionToCome_DelaysTheFirstAck(bool loneApplication)
    {
        var (_, rig) = Start("ErasePause=40");
        var image = SyntheticFirmware.Create(17, "07.1", 20);
        rig.Send(Frames.Crc(1, loneApplication ? image[768..896] : image[128..256]));
        rig.Run(39.9);

        Assert.Equal("", rig.NewText());
        rig.Run(0.1);
        Assert.Equal("\x06", rig.NewText());
    }

    [Fact]
    public void CancelAtBlock_ThatBlock_GetsTwoCancelsThenThePromptOnce()
    {
        var (loader, rig) = Start("CancelAtBlock=3");
        rig.SendImage(Image, 2);
        rig.Send(Frames.Crc(3, Image[256..384]));
        rig.Run(2);

        Assert.Equal("\x18\x18" + Prompt + "C", rig.NewText());
        Assert.Equal("The unit cancelled after block 3.", loader.Status.LastVerdict);
        rig.SendImage(Image);
        Assert.Equal("\x06", rig.NewText());
    }

    [Fact]
    public void NakFirstEot_EachAttempt_IsNakedOnce()
    {
        var (loader, rig) = Start("NakFirstEot");
        rig.SendImage(Image);
        Assert.Equal("\x15", rig.NewText());
        rig.Send(Frames.Eot);

        Assert.Equal("\x06", rig.NewText());
        Assert.Equal(SimulatorState.Programming, loader.Status.State);
    }

    [Fact]
    public void ByteErrorsOut_SomeRate_FlipsOneBitOfAboutThatManyBytes()
    {
        var (_, rig) = Start("ByteErrorsOut=0.05");
        rig.Run(27 * 200);

        var (_, clean) = Start();
        clean.Run(27 * 200);
        var wrong = rig.Heard.Zip(clean.Heard).Where(p => p.First.Value != p.Second.Value).ToList();
        Assert.InRange(wrong.Count / (double)clean.Heard.Count, 0.04, 0.06);
        Assert.All(wrong, p => Assert.Contains(p.First.Value ^ p.Second.Value, new[] { 1, 2, 4, 8, 16, 32, 64, 128 }));
    }

    [Fact]
    public void ByteErrorsIn_SameSeed_HitTheSameBlocks()
    {
        Assert.Equal(Naks(4), Naks(4));
        Assert.NotEqual(Naks(4), Naks(5));

        static string Naks(int seed)
        {
            using var loader = new SimulatedLoader(new() { Seed = seed, Faults = [SimulatorFault.Parse("ByteErrorsIn=0.002")] });
            var rig = new MachineRig(loader);
            rig.Run(1);
            rig.NewText();
            for (int number = 1, tries = 0; number <= 20 && tries < 200; tries++)
            {
                rig.Send(Frames.Crc(number, Frames.Data(number)));
                rig.Run(9.5);
                number += rig.AllText[^1] == '\x06' ? 1 : 0;
            }

            return rig.NewText();
        }
    }

    private static (SimulatedLoader Loader, MachineRig Rig) Start(params string[] faults)
    {
        var loader = new SimulatedLoader(new() { Faults = faults.Select(SimulatorFault.Parse).ToArray() });
        var rig = new MachineRig(loader);
        rig.Run(1);
        rig.NewText();
        return (loader, rig);
    }
}
