using System;
using System.IO;
using System.Text;
using ApcUps.Lines;
using Xunit;

namespace ApcUps.Tests.Unit.Simulator;

/// <summary>Reads a real line or stream until it has said something, for at most 20 s.</summary>
internal static class Speech
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static string ReadUntil(ILine line, string ending) => ReadUntil(ending, buffer => line.Read(buffer, TimeSpan.FromMilliseconds(100)));

    public static string ReadUntil(Stream stream, string ending) => ReadUntil(ending, buffer => stream.Read(buffer, 0, buffer.Length));

    private static string ReadUntil(string ending, Func<byte[], int> read)
    {
        var said = new StringBuilder();
        var buffer = new byte[1];
        var end = SystemClock.Instance.Now + Patience;
        while (!said.ToString().EndsWith(ending, StringComparison.Ordinal) && SystemClock.Instance.Now < end)
        {
            said.Append(Encoding.Latin1.GetString(buffer, 0, read(buffer)));
        }

        Assert.EndsWith(ending, said.ToString(), StringComparison.Ordinal);
        return said.ToString();
    }
}
