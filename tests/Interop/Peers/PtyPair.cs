using System;
using System.IO;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>Two pseudo-terminals that socat joins: what goes into one comes out of the other.</summary>
internal sealed class PtyPair : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apcups-pty-");
    private readonly PeerProgram _socat;

    public PtyPair()
    {
        PeerProgram.Require("socat");
        (Near, Far) = (Path.Combine(_folder.FullName, "near"), Path.Combine(_folder.FullName, "far"));
        _socat = PeerProgram.Start($"socat pty,raw,echo=0,link={Near} pty,raw,echo=0,link={Far}");
        Until.True(() => File.Exists(Near) && File.Exists(Far), "socat's links");
    }

    /// <summary>The end the code under test opens.</summary>
    public string Near { get; }

    /// <summary>The other end.</summary>
    public string Far { get; }

    public string RealNear => new FileInfo(Near).LinkTarget!;

    public FileStream OpenFar() => new(Far, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    public void Unplug() => _socat.Dispose();

    public void Dispose()
    {
        _socat.Dispose();
        _folder.Delete(recursive: true);
    }
}
