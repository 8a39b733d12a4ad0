using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
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
    public static void Module_KeepsIt() => Rule.Kept(Breaches(BuiltModule.OutputTypes));

    [Fact]
    public static void PlantedBreaches_AreSeen() =>
        Rule.Broken(Breaches([typeof(Nested), typeof(Good)]), "Nested.Inner", "Nested.Missing");

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) => types.SelectMany(Breaches);

    private static IEnumerable<string> Breaches(Type type)
    {
        var live = Activator.CreateInstance(type)!;
        var properties = type.GetProperties();
        foreach (var property in properties)
        {
            property.SetValue(live, Sample(property.PropertyType));
        }

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

    // The last value of an enumeration: the first is what nothing becomes, too.
    private static object Sample(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind.IsEnum ? Enum.GetValues(kind).Cast<object>().Last()
            : Samples.TryGetValue(kind, out var sample) ? sample : Activator.CreateInstance(kind)!;
    }

    private static bool Same(object? before, object? after)
    {
        var plain = after is PSObject wrapped ? wrapped.BaseObject : after;
        return before switch
        {
            // An enumeration comes back as its name, or as a number that shows its name, whichever depth it was at.
            Enum value => after?.ToString() == value.ToString(),
            DateTime value => plain is DateTime time && time == value && time.Kind == value.Kind,
            Array value => plain is IEnumerable all && value.Cast<object>().SequenceEqual(all.Cast<object>().Select(o => o is PSObject item ? item.BaseObject : o)),
            _ => Equals(before, plain),
        };
    }

    private sealed class Nested
    {
        public Good Inner { get; set; } = new();

        public Good? Missing { get; set; }

        public string Port { get; set; } = string.Empty;
    }

    private sealed class Good
    {
        public string Port { get; set; } = string.Empty;

        public DayOfWeek State { get; set; }

        public string[] Fault { get; set; } = [];

        public DateTime? StartedAt { get; set; }
    }
}
