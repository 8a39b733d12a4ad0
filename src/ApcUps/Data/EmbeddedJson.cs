using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace ApcUps.Data;

/// <summary>Reads the JSON that is compiled into the engine, with what both frameworks bring: JSON seen as XML.</summary>
internal static class EmbeddedJson
{
    /// <summary>Loads a resource, named by its path below src/ApcUps.</summary>
    public static XElement Load(string name)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
            ?? throw new System.IO.FileNotFoundException($"The engine has no resource '{name}'.");
        using var reader = JsonReaderWriterFactory.CreateJsonReader(stream, XmlDictionaryReaderQuotas.Max);
        return XElement.Load(reader);
    }

    /// <summary>The member of an object; null if it is missing or JSON's null.</summary>
    public static XElement? Member(this XElement element, string name) =>
        element.Elements().FirstOrDefault(e => Name(e) == name && (string?)e.Attribute("type") != "null");

    /// <summary>The members of an object with their names, in their order; JSON's null comes as null.</summary>
    public static IEnumerable<(string Name, XElement? Value)> Members(this XElement element) =>
        element.Elements().Select(e => (Name(e), (string?)e.Attribute("type") == "null" ? null : e));

    /// <summary>The elements of an array; none if the member is missing.</summary>
    public static IEnumerable<XElement> Items(this XElement element, string name) =>
        element.Member(name)?.Elements() ?? Enumerable.Empty<XElement>();

    /// <summary>A text or number as it is written; null if missing.</summary>
    public static string? Text(this XElement element, string name) => element.Member(name)?.Value;

    /// <summary>An array of texts; empty if missing.</summary>
    public static string[] Texts(this XElement element, string name) => element.Items(name).Select(e => e.Value).ToArray();

    /// <summary>A whole number; null if missing.</summary>
    public static int? Number(this XElement element, string name) =>
        element.Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>True only if the member is JSON's true.</summary>
    public static bool Flag(this XElement element, string name) => element.Text(name) == "true";

    // A name that XML cannot bear, such as 1010, stands in an attribute.
    private static string Name(XElement element) => (string?)element.Attribute("item") ?? element.Name.LocalName;
}
