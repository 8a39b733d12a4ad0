using System;
using System.IO;

namespace ApcUps.Shell;

/// <summary>Where the module to load is: where the caller says, or in the build output of the tree this program was built in.</summary>
internal static class ModuleFile
{
    private static readonly string Built = Path.Combine("artifacts", "module", "ApcUps", "ApcUps.psd1");

    /// <summary>Finds the manifest, or says in one sentence why it cannot.</summary>
    public static string? Find(string? asked, out string fault)
    {
        fault = string.Empty;
        if (asked is not null)
        {
            if (File.Exists(asked))
                return Path.GetFullPath(asked);
            fault = $"There is no module at '{asked}'.";
            return null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Built);
            if (File.Exists(candidate))
                return candidate;
        }

        fault = $"The ApcUps module is not built: there is no {Built} above {AppContext.BaseDirectory}. "
            + "Build it with 'dotnet build src/ApcUps.PowerShell', or name its manifest with -ModulePath.";
        return null;
    }
}
