using System;
using System.IO;

namespace ApcUps.Tests.Interop.Updates;

/// <summary>All that a test of updates leaves on the disk, in one folder that is deleted with it.</summary>
internal sealed class UpdateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("apcups-update-");

    public UpdateFolder()
    {
        Images = _folder.CreateSubdirectory("images").FullName;
        Temp = _folder.CreateSubdirectory("temp").FullName;
    }

    /// <summary>The images at hand.</summary>
    public string Images { get; }

    /// <summary>The temp folder of the processes. Those that are killed leave their sockets and the like there.</summary>
    public string Temp { get; }

    /// <summary>The journal of a unit.</summary>
    public string Journal(string name) => Path.Combine(_folder.FullName, name + ".jsonl");

    public void Dispose() => _folder.Delete(recursive: true);
}
