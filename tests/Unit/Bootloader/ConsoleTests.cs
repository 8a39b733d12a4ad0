using System.Linq;
using ApcUps.Bootloader;
using ApcUps.Xmodem;
using Xunit;

namespace ApcUps.Tests.Unit.Bootloader;

/// <summary>The console of a real ID17 unit, as it came and cut up in every way.</summary>
public class ConsoleTests
{
    [Fact]
    public void Console_CharByChar_PromptsAtEveryLoneCAndNowhereElse()
    {
        var ear = new Ear();
        var prompts = 0;
        var inRow = false;
        foreach (var c in Ear.Console)
        {
            // Letters of text come at once; the C of a row seconds apart.
            inRow = c == 'C' && (inRow || ear.Listener.State == LoaderState.NoApplication);
            var signs = ear.Hear(c.ToString());
            signs |= ear.Wait(inRow ? 3 : 0.001);
            prompts += (signs & LoaderSigns.Prompt) != 0 ? 1 : 0;
        }

        Assert.Equal(9, prompts);
        AssertConsole(ear);
    }

    [Fact]
    public void Console_InOneChunk_IsReadWithoutAPrompt()
    {
        var ear = new Ear();
        var signs = ear.Hear(Ear.Console) | ear.Wait(5);
        Assert.Equal(LoaderSigns.None, signs & (LoaderSigns.Prompt | LoaderSigns.Foreign | LoaderSigns.ApplicationStarted));
        Assert.Equal(LoaderSigns.LoaderText, signs & LoaderSigns.LoaderText);
        AssertConsole(ear);
    }

    [Fact]
    public void Console_EverySplit_ReadsTheSame()
    {
        for (var cut = 1; cut < Ear.Console.Length; cut++)
        {
            var ear = new Ear();
            var signs = ear.Hear(Ear.Console.Substring(0, cut)) | ear.Wait(0.2) | ear.Hear(Ear.Console.Substring(cut)) | ear.Wait(5);
            Assert.Equal(LoaderSigns.None, signs & (LoaderSigns.Prompt | LoaderSigns.Foreign));
            AssertConsole(ear);
        }
    }

    [Fact]
    public void Console_EverySplitWithALongPause_KeepsItsVersionAndProduct()
    {
        // A console server may hold text back in the middle of a line. The product line itself is taken as it stood at rest.
        var product = Ear.Console.IndexOf("4.5G", System.StringComparison.Ordinal);
        foreach (var cut in Enumerable.Range(1, product).Concat(Enumerable.Range(product + 21, Ear.Console.Length - product - 21)))
        {
            var ear = new Ear();
            ear.Hear(Ear.Console.Substring(0, cut));
            ear.Wait(2);
            ear.Hear(Ear.Console.Substring(cut));
            ear.Wait(2);
            AssertConsole(ear);
        }
    }

    [Fact]
    public void Console_ThatEndsInARow_PromptsForCrc()
    {
        var ear = new Ear();
        ear.Hear(Ear.Console + "\r\n");
        Assert.Equal(LoaderSigns.None, ear.Hear("C") & LoaderSigns.Prompt);
        Assert.Equal(LoaderSigns.Prompt, ear.Wait(0.3));
        Assert.Equal(XmodemCheck.Crc16, ear.Listener.Prompt);
        Assert.True(ear.Listener.PromptIsSure);
    }

    private static void AssertConsole(Ear ear)
    {
        Assert.Equal("07.20", ear.Listener.LoaderVersion);
        Assert.Equal("4.5G Smart-UPS Tower", ear.Listener.Product);
        Assert.Equal(LoaderState.NoApplication, ear.Listener.State);
        Assert.Equal(Ear.Console.Replace("\r", string.Empty, System.StringComparison.Ordinal), ear.Listener.Text);
    }
}
