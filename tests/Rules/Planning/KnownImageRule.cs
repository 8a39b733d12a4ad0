using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Planning;

/// <summary>Every SHA-256 that a rule names, in whatever place, is that of a release of the catalogue.</summary>
public static class KnownImageRule
{
    private static readonly Regex Sha256 = new(@"""([0-9A-Fa-f]{64})""", RegexOptions.CultureInvariant);
    private static readonly Regex Release = new(@"""sha256"": ""([0-9a-f]{64})""", RegexOptions.CultureInvariant);

    [Fact]
    public static void Rules_KeepIt() => Rule.Kept(Breaches(
        Repository.Read("src", "ApcUps", "Planning", "upgrade-rules.json"), Repository.Read("src", "ApcUps", "Firmware", "Catalogue", "releases.json")));

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(
        Breaches($"\"{new string('a', 64)}\", \"{new string('b', 64)}\"", $"\"sha256\": \"{new string('a', 64)}\""), "bbbb");

    private static IEnumerable<string> Breaches(string rules, string releases) =>
        Sha256.Matches(rules).Select(m => m.Groups[1].Value).Distinct()
            .Except(Release.Matches(releases).Select(m => m.Groups[1].Value)).Select(s => $"{s}: in no release.");
}
