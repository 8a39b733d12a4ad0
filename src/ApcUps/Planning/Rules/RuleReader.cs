using System;
using System.Linq;
using System.Xml.Linq;
using ApcUps.Data;

namespace ApcUps.Planning.Rules;

/// <summary>Reads rules out of the JSON that docs/protocols/upgrade-rules.md describes. A mistake in the data is an exception.</summary>
public static class RuleReader
{
    /// <summary>Reads tables and rules from JSON seen as XML.</summary>
    /// <exception cref="FormatException">A field, an operator or a word is none.</exception>
    public static RuleBook Read(XElement root)
    {
        var tables = root.Items("tables").Select(ReadTable).ToArray();
        return new(root.Items("rules").Select(r => ReadRule(r, tables)).ToArray());
    }

    private static RuleTable ReadTable(XElement e) => new(
        e.Text("name")!,
        Word<Truth>(e.Text("missing")!),
        e.Member("entries")!.Members().Select(m => (m.Name, m.Value is null ? null : FirmwareVersion.Parse(m.Value.Value))).ToArray());

    private static UpgradeRule ReadRule(XElement e, RuleTable[] tables) => new()
    {
        Id = e.Text("id")!,
        Title = e.Text("title")!,
        Severity = Word<RuleSeverity>(e.Text("severity")!),
        Confidence = e.Text("confidence")!,
        Effect = ReadEffect(e.Member("effect")!),
        Override = Word<RuleOverride>(e.Text("override")!),
        Text = e.Text("text")!,
        WayOut = e.Text("wayOut"),
        IsScope = e.Flag("scope"),
        Evidence = e.Items("evidence").Select(v => $"{v.Text("kind")}, {v.Text("source")}: {v.Text("text")}").ToArray(),
        When = ReadCondition(e.Member("when")!, tables),
    };

    private static RuleEffect ReadEffect(XElement e)
    {
        var verify = e.Member("verify");
        return new()
        {
            Kind = Word<EffectKind>(e.Text("kind")!),
            Phase = e.Text("phase") ?? "beforeStep",
            Ask = e.Text("ask"),
            Question = e.Text("question"),
            Sha256 = e.Text("sha256"),
            FileName = e.Text("fileName"),
            HardwareId = e.Number("hardwareId"),
            Version = FirmwareVersion.TryParse(e.Text("version")),
            ExpectedId = verify?.Number(RuleField.UnitId),
            ExpectedVersion = FirmwareVersion.TryParse(verify?.Text(RuleField.UnitVersion)),
            ExpectedLoader = FirmwareVersion.TryParse(verify?.Text(RuleField.UnitLoader)),
            Checklist = e.Texts("checklist"),
            Transport = e.Text("transport") ?? e.Text("preferTransport"),
            Over = e.Texts("over"),
        };
    }

    private static Condition ReadCondition(XElement e, RuleTable[] tables)
    {
        if (e.Member("all") is { } all)
        {
            return new Condition.All(all.Elements().Select(p => ReadCondition(p, tables)).ToArray());
        }

        if (e.Member("any") is { } any)
        {
            return new Condition.Any(any.Elements().Select(p => ReadCondition(p, tables)).ToArray());
        }

        return e.Member("not") is { } not ? new Condition.Not(ReadCondition(not, tables)) : ReadLeaf(e, tables);
    }

    private static Condition ReadLeaf(XElement e, RuleTable[] tables)
    {
        var field = RuleField.Named(e.Text("field"));
        var op = e.Text("op") ?? string.Empty;
        if (e.Member("ref") is { } other)
        {
            return other.Text("table") is { } name
                ? new TableLookup(field, Comparison.Order(op), tables.Single(t => t.Name == name), RuleField.Named(other.Text("key")))
                : new Reference(field, Comparison.Order(op), RuleField.Named(other.Value));
        }

        var value = e.Member("value");
        var texts = value is null ? [] : value.HasElements ? value.Elements().Select(v => v.Value) : new[] { value.Value }.AsEnumerable();
        var constants = texts.Select(t => op is "prefix" or "matches" ? t : RuleField.Parse(field, t)).ToArray();
        return new Comparison(field, Comparison.Named(op, constants.Length), constants);
    }

    private static T Word<T>(string text)
        where T : struct => Enum.TryParse<T>(text, ignoreCase: true, out var word) ? word : throw new FormatException($"A rule has the word '{text}', which is no {typeof(T).Name}.");
}
