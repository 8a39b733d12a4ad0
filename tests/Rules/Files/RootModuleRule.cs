using System.Collections.Generic;
using System.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Files;

/// <summary>ApcUps.psm1 stays small: it also runs under Constrained Language Mode.</summary>
public static class RootModuleRule
{
    private const int Longest = 20;

    [Fact]
    public static void RootModule_KeepsIt() => Rule.Kept(Breaches(new("ApcUps.psm1", Repository.Read("ApcUps.psm1"))));

    [Fact]
    public static void PlantedBreach_IsSeen()
    {
        Rule.Broken(Breaches(new("Long.psm1", string.Concat(Enumerable.Repeat("x\n", 21)))), "Long.psm1: 21");
        Rule.Kept(Breaches(new("Full.psm1", string.Concat(Enumerable.Repeat("x\n", 20)))));
    }

    private static IEnumerable<string> Breaches(SourceFile file) => file.LineCount > Longest ? [$"{file.Name}: {file.LineCount} lines."] : [];
}
