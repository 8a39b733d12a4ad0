using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ApcUps.Planning;
using ApcUps.Planning.Rules;

namespace ApcUps.Tests.Unit.Planning.Rules;

/// <summary>Reads one rule from JSON and holds it against a unit and an image.</summary>
public static class RuleLab
{
    private const string Tables = """
        [{"name": "maybe", "missing": "unknown", "entries": {"18": "15.0"}},
         {"name": "table", "missing": "false", "entries": {"18": "15.0", "20": null}},
         {"name": "always", "missing": "true", "entries": {}}]
        """;

    /// <summary>Whether a condition is True, False or Unknown, and what it lacks.</summary>
    public static (Truth Truth, string Doubts) Ask(string when, UnitFacts? unit = null, ImageFacts? image = null, bool? outputOn = null)
    {
        // A warn rule that is false is not mentioned; one that is unknown is mentioned without applying.
        var finding = Find(when, "warn", unit, image, outputOn);
        return finding is null ? (Truth.False, string.Empty)
            : (finding.Applies ? Truth.True : Truth.Unknown, string.Join(" ", finding.Doubts));
    }

    public static RuleFinding? Find(string when, string severity, UnitFacts? unit = null, ImageFacts? image = null, bool? outputOn = null) =>
        Read(when, severity).Judge(unit ?? new(), image ?? new(), UpdateTransport.Usb, outputOn).SingleOrDefault();

    public static RuleBook Read(string when, string severity = "warn", string effect = """{"kind": "refuse"}""", string lift = "never") => RuleReader.Read(Parse($$"""
        {"tables": {{Tables}}, "rules": [{"id": "r", "title": "t", "severity": "{{severity}}", "confidence": "c",
         "when": {{when}}, "effect": {{effect}}, "override": "{{lift}}", "text": "x", "evidence": []}]}
        """));

    private static XElement Parse(string json)
    {
        using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
        return XElement.Load(reader);
    }
}
