using System;
using System.IO;
using System.Text;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Lines;

public static class TranscriptTests
{
    [Fact]
    public static void Transcript_BothDirections_ReadsAsText()
    {
        var text = new StringWriter();
        var clock = new SetClock();
        using (var transcript = new Transcript(text, clock))
        {
            transcript.Received("C"u8.ToArray(), 1);
            clock.Now = TimeSpan.FromSeconds(1.5);
            transcript.Sent([1, 1, 254, .. new byte[130]]);
            transcript.Sent([4]);
            transcript.Received([6, 0x41], 2);
            transcript.Remark("done");
        }

        Assert.Equal(
            [
                "     0.000 <- C",
                "     1.500 -> <01><01><FE><00><00><00><00><00> … (133 bytes)",
                "     1.500 -> <04>",
                "     1.500 <- <06>A",
                "     1.500 -- done",
            ],
            text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public static void Transcript_DiskFull_NeverThrowsAndSaysWhy()
    {
        var writer = new FullDisk();
        using var transcript = new Transcript(writer, new SetClock());

        transcript.Sent([1, 2, 3]);
        transcript.Remark("more");

        Assert.Equal("no space left", transcript.Failure);
        Assert.Equal(1, writer.Tries);
    }

    private sealed class SetClock : IClock
    {
        public TimeSpan Now { get; set; }
    }

    private sealed class FullDisk : TextWriter
    {
        public int Tries { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            Tries++;
            throw new IOException("no space left");
        }
    }
}
