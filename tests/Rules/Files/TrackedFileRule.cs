using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Files;

/// <summary>No vendor firmware and nothing that a build makes is in the repository.</summary>
public static class TrackedFileRule
{
    private static readonly string[] Kinds = [".dll", ".exe", ".so", ".dylib", ".pdb", ".enc", ".nupkg", ".snupkg", ".png", ".zip", ".gz"];

    [Fact]
    public static void Repository_KeepsIt()
    {
        var tracked = Repository.Tracked();
        Assert.SkipWhen(tracked is null, "This is no clone, or git is not here.");

        Assert.Contains("ApcUps.psd1", tracked!);
        Rule.Kept(Breaches(tracked!));
    }

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(
        Breaches(["tests/fixtures/SMT15UPS_07-1.ENC", "lib/lrzsz.so", "src/ApcUps/Crc16.cs", "icon.svg"]), "SMT15UPS", "lrzsz");

    private static IEnumerable<string> Breaches(IEnumerable<string> files) =>
        from file in files
        where Kinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        select $"{file}: not a source.";
}
