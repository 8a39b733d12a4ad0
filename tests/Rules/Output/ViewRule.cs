using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Output;

/// <summary>Every object that a cmdlet writes has a table and a list, live and after it came through CLIXML or remoting.</summary>
public static class ViewRule
{
    private static readonly string[] Controls = ["TableControl", "ListControl"];

    [Fact]
    public static void Module_KeepsIt() => Rule.Kept(
        Breaches(BuiltModule.OutputTypes.Select(t => t.FullName!), File.ReadAllText(Path.Combine(BuiltModule.Folder, "ApcUps.Format.ps1xml"))));

    [Fact]
    public static void PlantedBreaches_AreSeen()
    {
        const string Views = """
            <Configuration><ViewDefinitions>
              <View><ViewSelectedBy><TypeName>A</TypeName><TypeName>Deserialized.A</TypeName></ViewSelectedBy><TableControl /></View>
              <View><ViewSelectedBy><TypeName>A</TypeName></ViewSelectedBy><ListControl /></View>
            </ViewDefinitions></Configuration>
            """;

        Rule.Broken(
            Breaches(["A", "B"], Views),
            "Deserialized.A: no ListControl",
            "B: no TableControl", "B: no ListControl", "Deserialized.B: no TableControl", "Deserialized.B: no ListControl");
    }

    private static IEnumerable<string> Breaches(IEnumerable<string> types, string views)
    {
        var there = (from view in XDocument.Parse(views).Descendants("View")
                     from type in view.Descendants("TypeName")
                     from control in Controls
                     where view.Element(control) is not null
                     select (type.Value, control)).ToHashSet();
        return from type in types
               from name in new[] { type, "Deserialized." + type }
               from control in Controls
               where !there.Contains((name, control))
               select $"{name}: no {control}.";
    }
}
