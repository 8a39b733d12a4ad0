using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Xunit;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>Two pseudo-terminals joined by socat: a null-modem cable.</summary>
public sealed class PtyPair : IDisposable
{
    private readonly PeerProgram _socat;
    private readonly string _folder;

    public PtyPair()
    {
        PeerProgram.Require("socat");
        _folder = Directory.CreateTempSubdirectory("apcups").FullName;
        A = Path.Combine(_folder, "A");
        B = Path.Combine(_folder, "B");
        _socat = PeerProgram.Start($"socat pty,raw,echo=0,link={A} pty,raw,echo=0,link={B}");
        var clock = Stopwatch.StartNew();
        Assert.True(SpinWait.SpinUntil(() => File.Exists(A) && File.Exists(B), TimeSpan.FromSeconds(10)), "socat made no ptys");
    }

    /// <summary>Our end.</summary>
    public string A { get; }

    /// <summary>The peer's end.</summary>
    public string B { get; }

    public void Dispose()
    {
        _socat.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
