using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>A pseudo-terminal in front of a unit's: socat passes everything on and writes down what went through.</summary>
internal sealed class PtyTap : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apcups-tap-");
    private readonly PeerProgram _socat;

    public PtyTap(string unit)
    {
        PeerProgram.Require("socat");
        Near = Path.Combine(_folder.FullName, "near");
        _socat = PeerProgram.Start($"socat -x pty,raw,echo=0,link={Near} {unit},raw,echo=0");
        Until.True(() => File.Exists(Near), "socat's link");
    }

    /// <summary>The end for the client.</summary>
    public string Near { get; }

    /// <summary>What the client, which has ended, sent to the unit.</summary>
    /// <param name="last">A byte that is without meaning to the unit: it is sent behind the client's, to know when all came.</param>
    public byte[] ToUnit(byte last)
    {
        using (var line = new FileStream(Near, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            line.WriteByte(last);
        }

        byte[] sent = [];
        Until.True(() => (sent = Written()) is [.., var end] && end == last, "socat to write down what was sent");
        return sent[..^1];
    }

    // Lines that begin with > or < name the direction; those that begin with a blank hold its bytes.
    private byte[] Written()
    {
        var sent = new List<byte>();
        var toUnit = false;
        foreach (var line in _socat.Errors.Split('\n').Where(line => line.Length > 0))
        {
            if (line[0] is '>' or '<')
            {
                toUnit = line[0] == '>';
            }
            else if (toUnit && line[0] == ' ')
            {
                sent.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hex => Convert.ToByte(hex, 16)));
            }
        }

        return [.. sent];
    }

    public void Dispose()
    {
        _socat.Dispose();
        _folder.Delete(recursive: true);
    }
}
