using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ApcUps.Tests.Rules.Product;
using Xunit;

namespace ApcUps.Tests.Rules.Output;

/// <summary>What cmdlets write comes through CLIXML, and so through files, jobs and remoting, with every property's value.</summary>
public static class SurvivalRule
{
    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(string)] = "4.5G Smart-UPS \u00e9\u0001",
        [typeof(int)] = 17,
        [typeof(long)] = 1L << 40,
        [typeof(double)] = 0.1,
        [typeof(bool)] = true,
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(83.5),
        [typeof(DateTime)] = new DateTime(2026, 3, 29, 1, 30, 0, 7, DateTimeKind.Utc),
        [typeof(Version)] = new Version(7, 1),
        [typeof(Guid)] = new Guid("6f1c1f0e-0b57-4f5b-9a0d-5a5b0c1d7e42"),
        [typeof(Uri)] = new Uri("tcp://127.0.0.1:4001"),
        [typeof(string[])] = new[] { "nak:3", "noise" },
        [typeof(byte[])] = new byte[] { 0, 67, 255 },
    };

    [Fact]
    public static void Module_KeepsIt()
    {
        // How deep a type is written is said in the module's types file, which the serializer finds in the thread's runspace.
        var state = InitialSessionState.CreateDefault2();
        state.Types.Add(new SessionStateTypeEntry(Path.Combine(BuiltModule.Folder, "ApcUps.Types.ps1xml")));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        try
        {
            Rule.Kept(Breaches(BuiltModule.OutputTypes));
        }
        finally
        {
            Runspace.DefaultRunspace = null;
        }
    }

    [Fact]
    public static void PlantedBreaches_AreSeen() =>
        Rule.Broken(Breaches([typeof(Nested), typeof(Good)]), "Nested.Inner", "Nested.Missing", "Nested.Parts");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.SelectMany(Breaches);

    private static IEnumerable<string> Breaches(Type type)
    {
        var live = Filled(type);
        var properties = type.GetProperties();
        var copy = (PSObject)PSSerializer.Deserialize(PSSerializer.Serialize(live));
        if (copy.TypeNames[0] != "Deserialized." + type.FullName)
        {
            yield return $"{type.Name}: came back as {copy.TypeNames[0]}.";
        }

        foreach (var property in properties.Where(p => !Same(p.GetValue(live), copy.Properties[p.Name]?.Value)))
        {
            yield return $"{type.Name}.{property.Name}: came back as '{copy.Properties[property.Name]?.Value}'.";
        }
    }

    private static object Filled(Type type)
    {
        var live = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            property.SetValue(live, Sample(property.PropertyType));
        }

        return live;
    }

    // The last value of an enumeration: the first is what nothing becomes, too.
    private static object Sample(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind.IsEnum ? Enum.GetValues(kind).Cast<object>().Last()
            : Samples.TryGetValue(kind, out var sample) ? sample
            : kind.IsArray ? ListOf(kind.GetElementType()!) : Filled(kind);
    }

    private static Array ListOf(Type part)
    {
        var list = Array.CreateInstance(part, 1);
        list.SetValue(Filled(part), 0);
        return list;
    }

    private static bool SameParts(object[] before, object? after) =>
        after is IEnumerable all && all.Cast<object>().Select(PSObject.AsPSObject).ToArray() is var parts && parts.Length == before.Length
        && before.Zip(parts).All(pair => SamePart(pair.First, pair.Second));

    private static bool SamePart(object before, PSObject? after) =>
        before.GetType().GetProperties().All(p => Same(p.GetValue(before), after?.Properties[p.Name]?.Value));

    private static bool Same(object? before, object? after)
    {
        var plain = after is PSObject wrapped ? wrapped.BaseObject : after;
        return before switch
        {
            // An enumeration comes back as its name, or as a number that shows its name, whichever depth it was at.
            Enum value => after?.ToString() == value.ToString(),
            DateTime value => plain is DateTime time && time == value && time.Kind == value.Kind,
            object[] value when value is not string[] => SameParts(value, plain),
            Array value => plain is IEnumerable all && value.Cast<object>().SequenceEqual(all.Cast<object>().Select(o => o is PSObject item ? item.BaseObject : o)),
            { } value when value.GetType() is { IsClass: true } type && !Samples.ContainsKey(type) => SamePart(value, after as PSObject),
            _ => Equals(before, plain),
        };
    }

    private sealed class Nested
    {
        public Good Inner { get; set; } = new();

        public Good? Missing { get; set; }

        public Part[] Parts { get; set; } = [];

        public string Port { get; set; } = string.Empty;
    }

    private sealed class Part
    {
        public string Name { get; set; } = string.Empty;
    }

    private sealed class Good
    {
        public string Port { get; set; } = string.Empty;

        public DayOfWeek State { get; set; }

        public string[] Fault { get; set; } = [];

        public DateTime? StartedAt { get; set; }
    }
}
