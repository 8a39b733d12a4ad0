using System.Collections.Generic;
using System.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Files;

/// <summary>No C# file has more than 300 lines, and half of the product's have 90 or fewer.</summary>
public static class FileSizeRule
{
    private const int Longest = 300;
    private const int Median = 90;

    [Fact]
    public static void Product_KeepsIt() => Rule.Kept(Breaches(Repository.Sources("src")));

    [Fact]
    public static void Tests_KeepIt() => Rule.Kept(Breaches(Repository.Sources("tests")));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        Rule.Broken(Breaches([File("Long.cs", 301), File("Full.cs", 300), File("a", 1), File("b", 2), File("c", 3)]), "Long.cs: 301");
        Rule.Broken(Breaches([File("a", 91), File("b", 200), File("c", 3)]), "median is 91");
        Rule.Kept(Breaches([File("a", 90), File("b", 200), File("c", 3)]));
    }

    private static IEnumerable<string> Breaches(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files.Where(f => f.LineCount > Longest))
        {
            yield return $"{file.Name}: {file.LineCount} lines.";
        }

        var median = files.Select(f => f.LineCount).Order().ElementAt(files.Count / 2);
        if (median > Median)
        {
            yield return $"The median is {median} lines.";
        }
    }

    private static SourceFile File(string name, int lines) => new(name, string.Concat(Enumerable.Repeat("x\n", lines)));
}
