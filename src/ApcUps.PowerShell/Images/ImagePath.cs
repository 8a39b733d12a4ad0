using System.Management.Automation;
using ApcUps.Commands.Errors;

namespace ApcUps.Commands.Images;

/// <summary>Turns -Path or -LiteralPath into the one file it means.</summary>
internal static class ImagePath
{
    /// <summary>The file's full path, or null and what is wrong.</summary>
    public static string? TryResolve(PSCmdlet cmdlet, string path, bool literal, out Problem? problem)
    {
        problem = null;
        try
        {
            ProviderInfo provider;
            if (literal)
            {
                var single = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
                problem = IsFileSystem(provider) ? null : ImageProblems.NotFileSystem(path);
                return problem is null ? single : null;
            }

            var found = cmdlet.GetResolvedProviderPathFromPSPath(path, out provider);
            problem = !IsFileSystem(provider) ? ImageProblems.NotFileSystem(path)
                : found.Count == 0 ? ImageProblems.NoMatch(path)
                : found.Count > 1 ? ImageProblems.Several(path, found.Count)
                : null;
            return problem is null ? found[0] : null;
        }
        catch (ItemNotFoundException)
        {
            problem = WildcardPattern.ContainsWildcardCharacters(path) ? ImageProblems.NoMatch(path) : ImageProblems.NotFound(path);
        }
        catch (System.Exception e) when (e is DriveNotFoundException or ProviderNotFoundException or ProviderInvocationException or PSArgumentException)
        {
            problem = ImageProblems.Unreadable(path, e);
        }

        return null;
    }

    private static bool IsFileSystem(ProviderInfo provider) => provider.Name == "FileSystem";
}
