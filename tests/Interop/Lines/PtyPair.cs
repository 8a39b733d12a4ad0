using System;
using System.IO;
using Xunit;

namespace ApcUps.Tests.Interop.Lines;

/// <summary>Two pseudo-terminals that socat joins: what goes into one comes out of the other.</summary>
internal sealed class PtyPair : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apcups-pty-");
    private readonly Child _socat;

    public PtyPair()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/socat"), "needs socat");
        (Near, Far) = (Path.Combine(_folder.FullName, "near"), Path.Combine(_folder.FullName, "far"));
        _socat = new("/usr/bin/socat", $"pty,raw,echo=0,link={Near}", $"pty,raw,echo=0,link={Far}");
        Until.True(() => File.Exists(Near) && File.Exists(Far), "socat's links");
    }

    /// <summary>The end the code under test opens.</summary>
    public string Near { get; }

    /// <summary>The other end.</summary>
    public string Far { get; }

    public string RealNear => new FileInfo(Near).LinkTarget!;

    public FileStream OpenFar() => new(Far, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    public void Unplug() => _socat.Kill();

    public void Dispose()
    {
        _socat.Dispose();
        _folder.Delete(recursive: true);
    }
}
