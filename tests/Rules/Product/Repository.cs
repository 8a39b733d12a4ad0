using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace ApcUps.Tests.Rules.Product;

/// <summary>The files of the clone that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>The C# files below a folder of the clone. Builds leave none there: all of theirs are in artifacts.</summary>
    public static IReadOnlyList<SourceFile> Sources(params string[] folder) =>
        [.. Directory.GetFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories).Select(f => SourceFile.Read(Root, f))];

    /// <summary>What git tracks, as paths from the root; null where this is no clone or git is missing.</summary>
    public static IReadOnlyList<string>? Tracked()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-C", Root, "ls-files"]) { RedirectStandardOutput = true };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ApcUps.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run from inside a clone.");
        }

        return folder.FullName;
    }
}
