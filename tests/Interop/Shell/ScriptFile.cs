using System;
using System.IO;

namespace ApcUps.Tests.Interop.Shell;

/// <summary>A script of a few lines, for the time of one test.</summary>
public sealed class ScriptFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apcups").FullName;

    public ScriptFile(string text)
    {
        // The blank and the apostrophe are there to be quoted.
        Path = System.IO.Path.Combine(_folder, "it's one.ps1");
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
