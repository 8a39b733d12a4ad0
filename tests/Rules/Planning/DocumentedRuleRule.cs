using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Planning;

/// <summary>docs/protocols/upgrade-rules.md lists every rule of the data with its severity and override, and no other.</summary>
public static class DocumentedRuleRule
{
    private static readonly Regex Listed = new(@"^\| `([a-z0-9.-]+)` \| (\w+) \| (\w+) \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    [Fact]
    public static void Page_KeepsIt() => Rule.Kept(Breaches(
        Repository.Read("src", "ApcUps", "Planning", "upgrade-rules.json"), Repository.Read("docs", "protocols", "upgrade-rules.md")));

    [Fact]
    public static void PlantedBreaches_AreSeen() => Rule.Broken(
        Breaches(
            """{"rules": [{"id": "a", "severity": "stop", "override": "never"}, {"id": "b", "severity": "info", "override": "none"}]}""",
            "| `a` | stop | force | x | high |\n| `gone` | stop | never | x | low |\n"),
        "a stop never: not in", "b info none: not in", "a stop force: in", "gone stop never: in");

    private static IEnumerable<string> Breaches(string data, string page)
    {
        using var json = JsonDocument.Parse(data);
        var known = json.RootElement.GetProperty("rules").EnumerateArray()
            .Select(r => $"{r.GetProperty("id").GetString()} {r.GetProperty("severity").GetString()} {r.GetProperty("override").GetString()}").ToArray();
        var listed = Listed.Matches(page).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value}").ToArray();
        return known.Except(listed).Select(r => $"{r}: not in docs/protocols/upgrade-rules.md.")
            .Concat(listed.Except(known).Select(r => $"{r}: in docs/protocols/upgrade-rules.md, but not in the data."));
    }
}
