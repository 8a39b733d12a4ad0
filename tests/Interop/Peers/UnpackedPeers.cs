using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ApcUps.Tests.Interop.Product;
using Xunit;

namespace ApcUps.Tests.Interop.Peers;

/// <summary>
/// Programs whose packages cannot or should not be installed: Debian's nut-client and apcupsd exclude each other, and both
/// bring services. <c>.ci/run</c> unpacks them into <c>APCUPS_PEERS</c>, else <c>artifacts/peers</c>; installed ones do as well.
/// </summary>
internal static class UnpackedPeers
{
    private static readonly string[] Folders = ["sbin", "usr/sbin", "lib/nut", "usr/lib/nut"];

    private static string Root => Environment.GetEnvironmentVariable("APCUPS_PEERS") ?? Path.Combine(ModuleSession.Root, "artifacts", "peers");

    /// <summary>The path of a program; skips the test where it is missing, or fails it on a machine that must have it.</summary>
    public static string Require(string program, string package)
    {
        var path = Places(program).FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("APCUPS_REQUIRE_INTEROP") == "1")
        {
            Assert.Fail($"Missing, but required here: {program}");
        }

        Assert.SkipWhen(path is null, $"Missing: {program} (Debian package {package}, unpacked into {Root})");
        return path!;
    }

    private static IEnumerable<string> Places(string program) =>
        from root in new[] { Root, "/" }
        from folder in Folders
        select Path.Combine(root, folder, program);
}
