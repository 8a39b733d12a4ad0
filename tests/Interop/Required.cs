using System;
using System.IO;
using System.Linq;

namespace ApcUps.Tests.Interop;

/// <summary>Programs of others that the interop tests need.</summary>
internal static class Required
{
    /// <summary>True if the program is on the path. With APCUPS_INTEROP=required a missing one is an error, not a skip.</summary>
    public static bool Program(string name)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
        return found || Environment.GetEnvironmentVariable("APCUPS_INTEROP") != "required"
            ? found
            : throw new FileNotFoundException($"{name} is not installed, and APCUPS_INTEROP=required.");
    }
}
