using System.Collections.Generic;
using System.IO;

namespace ApcUps.Lines;

/// <summary>Follows symbolic links anywhere in a path, as realpath does: by-id links, socat's links, the folders of /sys.</summary>
internal static class RealPath
{
    // The kernel's own limit; beyond it a chain of links is a loop.
    private const int MostLinks = 40;

    /// <summary>The path without links; what cannot be followed stays as it is.</summary>
    public static string Of(string path)
    {
        if (Path.DirectorySeparatorChar != '/')
        {
            return path;
        }

        var rest = new Stack<string>();
        Push(rest, Path.GetFullPath(path));
        var real = "/";
        for (var links = 0; rest.Count > 0;)
        {
            var part = rest.Pop();
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? "/";
                continue;
            }

            var next = Path.Combine(real, part);
            if (LinkText(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return path;
            }

            real = Path.IsPathRooted(target) ? "/" : real;
            Push(rest, target);
        }

        return real;
    }

    /// <summary>What a symbolic link says, or null if the path is none or cannot be read.</summary>
    public static string? LinkText(string path)
    {
#if NET
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (System.Exception e) when (e is IOException or System.UnauthorizedAccessException)
        {
            return null;
        }
#else
        // .NET Framework runs on Windows only, where no port is a link.
        _ = path;
        return null;
#endif
    }

    private static void Push(Stack<string> rest, string path)
    {
        var parts = path.Split('/');
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i].Length > 0 && parts[i] != ".")
            {
                rest.Push(parts[i]);
            }
        }
    }
}
