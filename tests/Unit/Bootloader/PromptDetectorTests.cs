using System;
using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

public class PromptDetectorTests
{
    [Theory]
    [InlineData("APC")]
    [InlineData("C(R)2009")]
    [InlineData("APC(R)2009 Download Manager")]
    [InlineData("\r\nCRC error")]
    [InlineData("\r\nChecksum")]
    [InlineData(" No C")]
    public void Prompt_CInsideText_IsNone(string text)
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, (ear.Hear(text) | ear.Wait(5)) & LoaderSigns.Prompt);
        Assert.Equal(0, ear.Listener.PromptRow);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("\r\nC")]
    [InlineData("APC\r\nC")]
    [InlineData("text\u0003C")]
    public void Prompt_CAloneAtALinesStart_IsOneBehindSilence(string text)
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, ear.Hear(text) & LoaderSigns.Prompt);
        Assert.Equal(LoaderSigns.None, ear.Wait(0.2) & LoaderSigns.Prompt);
        Assert.Equal(LoaderSigns.Prompt, ear.Wait(0.1) & LoaderSigns.Prompt);
        Assert.Equal(LoaderSigns.None, ear.Wait(60) & LoaderSigns.Prompt);
    }

    [Fact]
    public void Prompt_CBehindSilenceInAnUnfinishedLine_IsOne()
    {
        var ear = new Ear();
        ear.Hear(" No Application in memory");
        ear.Wait(1);
        Assert.Equal(LoaderSigns.Prompt, (ear.Hear("C") | ear.Wait(0.3)) & LoaderSigns.Prompt);
        Assert.Equal(LoaderState.NoApplication, ear.Listener.State);
    }

    [Fact]
    public void Prompt_QueuedCBehindAnUnfinishedLine_AreARow()
    {
        var ear = new Ear();
        ear.Hear("memory");
        ear.Wait(0.3);
        ear.Hear("CC");
        ear.Wait(0.3);
        Assert.Equal(2, ear.Listener.PromptRow);
    }

    [Fact]
    public void Prompt_CBehindAnUnfinishedLine_EndsTheLine()
    {
        var ear = new Ear();
        ear.Hear(" No Application in memory");
        ear.Wait(0.3);
        Assert.Equal(LoaderSigns.NoApplication, ear.Hear("C"));
    }

    [Fact]
    public void Prompt_OneBehindForeignAndThenLoaderText_IsSure()
    {
        var ear = new Ear();
        ear.Hear("Smart-UPS 1500\r\n No Application in memory\r\nC");
        ear.Wait(0.3);
        Assert.True(ear.Listener.PromptIsSure);
    }

    [Fact]
    public void Prompt_NineQueuedC_AreOnePrompt()
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, ear.Hear("\nCCCCCCCCC") & LoaderSigns.Prompt);
        Assert.Equal(LoaderSigns.Prompt, ear.Wait(0.25) & LoaderSigns.Prompt);
        Assert.Equal(9, ear.Listener.PromptRow);
        Assert.EndsWith("CCCCCCCCC", ear.Listener.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Prompt_NineQueuedCWithTextBehind_AreNone()
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.None, (ear.Hear("\nCCCCCCCCC\r\nError XModem retry count exceeded\r\n") | ear.Wait(9)) & LoaderSigns.Prompt);
        Assert.Equal(0, ear.Listener.PromptRow);
    }

    [Fact]
    public void Prompt_CFasterThanTheSilence_IsBelievedAfterThreeSeconds()
    {
        var ear = new Ear();
        var signs = Enumerable.Range(0, 28).Select(_ => ear.Hear("C") | ear.Wait(0.1)).Aggregate((a, b) => a | b);
        Assert.Equal(LoaderSigns.None, signs & LoaderSigns.Prompt);
        signs = Enumerable.Range(0, 5).Select(_ => ear.Hear("C") | ear.Wait(0.1)).Aggregate((a, b) => a | b);
        Assert.Equal(LoaderSigns.Prompt, signs & LoaderSigns.Prompt);
    }

    [Fact]
    public void Prompt_TextThatBeginsWithCBehindASlowRow_IsNone()
    {
        var ear = new Ear();
        ear.Hear("\r\nC");
        ear.Wait(4);
        ear.Hear("C");
        ear.Wait(4);
        Assert.Equal(LoaderSigns.None, ear.Hear("CRC error\r\n") & LoaderSigns.Prompt);
    }

    [Fact]
    public void Prompt_Nak_AsksForAChecksum()
    {
        var ear = new Ear();
        Assert.Equal(LoaderSigns.Prompt, ear.Hear(XmodemByte.Nak) | ear.Wait(0.3));
        Assert.Equal(XmodemCheck.Checksum, ear.Listener.Prompt);
    }

    [Fact]
    public void Prompt_NakThenC_IsARowOfOneC()
    {
        var ear = new Ear();
        ear.Hear(XmodemByte.Nak, XmodemByte.CrcRequest);
        ear.Wait(1);
        Assert.Equal(1, ear.Listener.PromptRow);
        Assert.Equal(XmodemCheck.Crc16, ear.Listener.Prompt);
    }

    [Fact]
    public void Prompt_RowsOfC_AreCountedUntilSomethingElseComes()
    {
        var ear = new Ear();
        foreach (var expected in new[] { 1, 2, 3 })
        {
            ear.Hear("C");
            ear.Wait(3);
            Assert.Equal(expected, ear.Listener.PromptRow);
        }

        ear.Hear("\n");
        Assert.Equal(0, ear.Listener.PromptRow);
    }

    [Fact]
    public void Prompt_GarbageAroundARestart_IsPassedOver()
    {
        var ear = new Ear();
        ear.Hear("\r\n No Application in memory\r\n\u00feAPC(R)2009 Download Manager\r\nVersion 07.20\r\n\u0080\u0000C");
        Assert.Equal(LoaderSigns.Prompt, ear.Wait(0.3) & LoaderSigns.Prompt);
        Assert.True(ear.Listener.PromptIsSure);
        Assert.Equal("07.20", ear.Listener.LoaderVersion);
    }

    [Fact]
    public void Prompt_OneBehindForeignText_IsNotSureBeforeTheThird()
    {
        var ear = new Ear();
        ear.Hear("SM\r\nSMART-UPS 1500\r\n");
        foreach (var sure in new[] { false, false, true })
        {
            ear.Hear("C");
            ear.Wait(1);
            Assert.Equal(sure, ear.Listener.PromptIsSure);
        }
    }
}
