using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Images;

/// <summary>Turns -Path or -LiteralPath into the files it means.</summary>
internal static class ImagePath
{
    /// <summary>The one file's full path, or null and what is wrong.</summary>
    public static string? TryResolve(PSCmdlet cmdlet, string path, bool literal, out Problem? problem)
    {
        var found = Find(cmdlet, path, literal, out problem);
        problem ??= found.Length > 1 ? ImageProblems.Several(path, found.Length) : null;
        return problem is null ? found[0] : null;
    }

    /// <summary>
    /// The full paths of all files, one after the other; a folder means the .enc files in it. What is wrong with a path is
    /// written as an error, and the others go on.
    /// </summary>
    public static IEnumerable<string> Files(PSCmdlet cmdlet, string[] paths, bool literal)
    {
        foreach (var path in paths)
        {
            var files = Files(cmdlet, path, literal, out var problem);
            problem?.WriteTo(cmdlet);
            foreach (var file in files)
            {
                yield return file;
            }
        }
    }

    private static string[] Files(PSCmdlet cmdlet, string path, bool literal, out Problem? problem)
    {
        var found = Find(cmdlet, path, literal, out problem);
        if (problem is not null)
        {
            return [];
        }

        try
        {
            // A wildcard that matches folders beside files means the files.
            var files = found.Length == 1 && Directory.Exists(found[0])
                ? Directory.GetFiles(found[0], "*.enc")
                : found.Where(f => found.Length == 1 || !Directory.Exists(f)).ToArray();
            problem = files.Length == 0 ? ImageProblems.NoImages(path) : null;
            return files.OrderBy(f => f, StringComparer.OrdinalIgnoreCase).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = ImageProblems.Unreadable(path, e);
            return [];
        }
    }

    private static string[] Find(PSCmdlet cmdlet, string path, bool literal, out Problem? problem)
    {
        problem = null;
        try
        {
            ProviderInfo provider;
            if (literal)
            {
                var single = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
                problem = IsFileSystem(provider) ? null : ImageProblems.NotFileSystem(path);
                return problem is null ? [single] : [];
            }

            var found = cmdlet.GetResolvedProviderPathFromPSPath(path, out provider);
            problem = !IsFileSystem(provider) ? ImageProblems.NotFileSystem(path)
                : found.Count == 0 ? ImageProblems.NoMatch(path)
                : null;
            return problem is null ? found.ToArray() : [];
        }
        catch (ItemNotFoundException)
        {
            problem = WildcardPattern.ContainsWildcardCharacters(path) ? ImageProblems.NoMatch(path) : ImageProblems.NotFound(path);
        }
        catch (Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException or ProviderInvocationException or PSArgumentException)
        {
            problem = ImageProblems.Unreadable(path, e);
        }

        return [];
    }

    private static bool IsFileSystem(ProviderInfo provider) => provider.Name == "FileSystem";
}
