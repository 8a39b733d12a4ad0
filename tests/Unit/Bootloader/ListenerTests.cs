using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Tests.Unit.Xmodem;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

public class ListenerTests
{
    [Fact]
    public void Listener_UpsApplicationAtRestWithoutLineEnd_IsRecognised()
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, ear.Hear("\r\nUPS Application"));
        Assert.Equal(LoaderSigns.ApplicationStarted, ear.Wait(5));
        Assert.Equal(LoaderState.ApplicationStarted, ear.Listener.State);
        Assert.Equal(LoaderSigns.None, ear.Hear("\r\n") | ear.Wait(5));
    }

    [Fact]
    public void Listener_UpsApplicationWithLineEnd_IsRecognisedAtOnce() =>
        Assert.Equal(LoaderSigns.ApplicationStarted, new Ear().Hear("UPS Application\r"));

    [Theory]
    [InlineData("No UPS Application")]
    [InlineData("UPS Application not found")]
    [InlineData(" No Application in memory")]
    [InlineData("UPS Application CRC error")]
    public void Listener_LineThatDeniesTheApplication_IsNoStart(string line)
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, (ear.Hear(line) | ear.Wait(5)) & LoaderSigns.ApplicationStarted);
        ear = new Ear();
        foreach (var c in line + "\r\n")
        {
            // A slow line, each character behind the last.
            Assert.Equal(LoaderSigns.None, (ear.Hear(c.ToString()) | ear.Wait(0.2)) & LoaderSigns.ApplicationStarted);
        }
    }

    [Fact]
    public void Listener_NothingHeard_IsSilent()
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, ear.Wait(100));
        Assert.Equal(LoaderState.Silent, ear.Listener.State);
        Assert.Equal(string.Empty, ear.Listener.Sample);
    }

    [Fact]
    public void Listener_BannerOnly_IsRestarting()
    {
        var ear = new Ear();
        ear.Hear("APC(R)2009 Download Manager\r\nVersion 07.20\r\n");
        Assert.Equal(LoaderState.Restarting, ear.Listener.State);
        ear.Hear("\r\nC");
        ear.Wait(1);
        Assert.Equal(LoaderState.WaitingForTransfer, ear.Listener.State);
    }

    [Fact]
    public void Listener_VersionWithoutBanner_IsNotTaken()
    {
        var ear = new Ear();
        ear.Hear("Version 01.02\r\n");
        Assert.Null(ear.Listener.LoaderVersion);
    }

    [Fact]
    public void Listener_SecondBanner_RenewsTheVersion()
    {
        var ear = new Ear();
        ear.Hear("APC Download Manager\r\nVersion 5.0\r\n4.5G Smart-UPS Tower\r\nAPC Download Manager\r\nVersion 07.20\r\nother\r\n");
        Assert.Equal("07.20", ear.Listener.LoaderVersion);
        Assert.Equal("other", ear.Listener.Product);
    }

    [Fact]
    public void Listener_NoiseOfAWrongSpeed_IsUnrecognizedAndNoPrompt()
    {
        var ear = new Ear();
        var dice = new Dice(7);
        for (var i = 0; i < 200; i++)
        {
            var burst = Enumerable.Range(0, 30).Select(_ => (byte)(dice.Next(128) + 128)).Append((byte)'C').ToArray();
            ear.Hear(burst);
            ear.Wait(0.5);
            Assert.False(ear.Listener.PromptIsSure);
        }

        Assert.Equal(LoaderState.Unrecognized, ear.Listener.State);
    }

    [Fact]
    public void Listener_AnswersOfATransfer_AreNotForeign()
    {
        var ear = new Ear();
        ear.Hear(Enumerable.Repeat((byte)6, 2000).Concat(Enumerable.Repeat((byte)0x15, 20)).Append((byte)0x18).ToArray());
        Assert.Equal(LoaderSigns.None, ear.Listener.Heard & LoaderSigns.Foreign);
    }

    [Fact]
    public void Listener_ForeignText_IsUnrecognized()
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.Foreign, ear.Hear("Smart-UPS 1500\r\n"));
        Assert.Equal(LoaderState.Unrecognized, ear.Listener.State);
    }

    [Fact]
    public void Listener_GarbageOfARestart_IsNotForeign() =>
        Assert.Equal(LoaderSigns.None, new Ear().Hear("x\r\n~y\r\n"));

    [Fact]
    public void Listener_LineWithoutEnd_IsJudgedAtItsLimit() =>
        Assert.Equal(LoaderSigns.Foreign, new Ear().Hear(new string('x', 300)));

    [Fact]
    public void Listener_Text_IsBoundedToItsLastPart()
    {
        var ear = new Ear();
        ear.Hear(string.Concat(Enumerable.Repeat("0123456789 and more\r\n", 5000)) + "the end");
        Assert.InRange(ear.Listener.Text.Length, 4096, 8192);
        Assert.EndsWith("the end", ear.Listener.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Listener_Sample_IsTheFirst64BytesInHexadecimal()
    {
        var ear = new Ear();
        ear.Hear(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray());
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 64).Select(i => $"{i:X2}")), ear.Listener.Sample);
        Assert.Equal(256, ear.Listener.Count);
    }

    [Fact]
    public void Listener_AnyByteSoup_IsHandledAndBounded()
    {
        var words = Gen.Elements("C", "\u0015", "\r\n", "UPS Application", "Version 07.20", "Download Manager", "\u0000", "XModem", "No ", "x");
        var soups = words.Zip(Gen.Choose(0, 255), (word, b) => word + (char)b).Zip(Gen.Elements(0, 1, 100, 300, 500, 5000)).ArrayOf();
        Prop.ForAll(soups.ToArbitrary(), soup =>
        {
            var ear = new Ear();
            foreach (var (text, wait) in soup)
            {
                ear.Hear(text);
                ear.Wait(wait / 1000.0);
            }

            ear.Wait(10);
            return ear.Listener.WakeAt == TimeSpan.MaxValue && ear.Listener.Text.Length <= 8192
                && ear.Listener.Sample.Length <= (64 * 3) - 1
                && (soup.Length == 0) == (ear.Listener.State == LoaderState.Silent);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
