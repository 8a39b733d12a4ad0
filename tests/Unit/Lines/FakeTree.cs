using System;
using System.IO;

namespace ApcUps.Tests.Unit.Lines;

/// <summary>A folder that looks like a part of /sys, /dev or /proc.</summary>
internal sealed class FakeTree : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("apcups-tree-");

    public string At(string path) => Path.Combine(_root.FullName, path);

    public FakeTree Folder(string path)
    {
        Directory.CreateDirectory(At(path));
        return this;
    }

    public FakeTree File(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        System.IO.File.WriteAllText(At(path), text);
        return this;
    }

    /// <summary>A link as it stands: a relative target is relative to the link's folder.</summary>
    public FakeTree Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        System.IO.File.CreateSymbolicLink(At(path), target);
        return this;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
